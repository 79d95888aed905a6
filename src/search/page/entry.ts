import { startSearchPage } from './search-page.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearchPage(root);
