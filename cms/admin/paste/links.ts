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

/** Counters by way of which programs send readers, and the part of the address that says where to. */
const COUNTERS: readonly [address: RegExp, parts: readonly string[]][] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, ['q', 'url']],
  [/^https?:\/\/[a-z\d.-]+\.safelinks\.protection\.outlook\.com\/.*\?/i, ['url']],
  [/^https?:\/\/lm?\.(?:facebook|instagram)\.com\/.*\?/i, ['u']],
  [/^https?:\/\/(?:www\.)?youtube\.com\/redirect\?/i, ['q']],
];
/** Parts that only say who sent a reader. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|zarsrc|mc_eid)$/;

/** Where a link leads: not to a counter, and without what says who followed it (Outlook puts the reader's address in). */
function realAddress(href: string): string {
  const address = href.trim();
  const [, parts = []] = COUNTERS.find(([counter]) => counter.test(address)) ?? [];
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return address;
  const url = new URL(address);
  const target = parts.map((part) => url.searchParams.get(part)).find((one) => one);
  if (target) return realAddress(target);
  const tracking = [...url.searchParams.keys()].filter((part) => TRACKING.test(part));
  if (tracking.length === 0) return address;
  for (const part of tracking) url.searchParams.delete(part);
  return url.href;
}
