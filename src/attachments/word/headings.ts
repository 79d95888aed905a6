import { isCapitals } from '../../lib/party/recognise/paper-line.ts';

/**
 * Parts of Markdown whose headings step down one level at a time (WCAG 2.2, technique G141), from level
 * 3: the page's own headings are 1 and 2.
 */
export function withoutLevelGaps(parts: readonly string[]): string[] {
  let last = 2;
  return parts.map((part) => {
    const [, hashes, rest] = /^(#{2,6}) (.*)$/s.exec(part) ?? [];
    if (hashes === undefined) return part;
    last = Math.min(hashes.length, last + 1);
    return `${'#'.repeat(last)} ${rest}`;
  });
}

/** "Chương I" and its name in capitals on the next line are one heading. */
export function joinTitles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1) ?? '';
    const name = /^\*\*([^*\n]+)\*\*$/.exec(part)?.[1];
    const isNameless = /^#+ (?:chương|phần|mục)\s+(?:thứ\s+)?\S+$/iu.test(before);
    if (name && isNameless && isCapitals(name)) joined[joined.length - 1] = `${before}. ${name}`;
    else joined.push(part);
  }
  return joined;
}
