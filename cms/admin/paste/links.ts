import { isAllowedLink } from '../../../src/markdown/links.ts';
import { unwrap } from './elements.ts';

/** Keeps links that lead somewhere, without the detour of a counter. @returns how many were dropped */
export function cleanLinks(root: HTMLElement): number {
  let dropped = 0;
  for (const link of root.querySelectorAll('a')) {
    const href = realAddress(link.getAttribute('href') ?? '');
    const isGood = href !== '' && !href.startsWith('#') && isAllowedLink(href);
    // An anchor of Word's table of contents is no link anybody would miss.
    if (!isGood && href !== '' && !href.startsWith('#')) dropped += 1;
    if (isGood) link.setAttribute('href', href);
    else unwrap(link);
  }
  return dropped;
}

/** Google Docs sends readers by way of its own counter. */
function realAddress(href: string): string {
  const address = href.trim();
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(address)) return address;
  return new URL(address).searchParams.get('q') ?? address;
}
