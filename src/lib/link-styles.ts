import { STYLES_ID } from './page-styles.ts';

/**
 * Links the style sheet of this page where the inline script could not apply it: something between server and reader
 * has a policy of another version, which does not know the script.
 */
export function linkStyles(): void {
  const block = document.getElementById(STYLES_ID);
  const applied = document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0);
  if (!block || applied > 0) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = block.dataset.href ?? '';
  document.head.append(link);
}
