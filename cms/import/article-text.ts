import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';

/** The first sentence of a text in Markdown; '' when no line is long enough to be one. */
export function firstSentence(markdown: string): string {
  const [first = ''] = markdown
    .split('\n')
    .map((line) => normalizeLine(line.replace(/[*_#>]|!?\[[^\]]*\]\([^)]*\)/g, '')))
    .filter((line) => line.length > 20);
  return /^.{20,}?[.!?](?=\s|$)/u.exec(first)?.[0] ?? first;
}

/** Portals print the lead again as the first paragraph; here the page itself shows the lead. */
export function withoutRepeatedLead(markdown: string, lead: string): string {
  const paragraphs = markdown.split('\n\n');
  const [first = ''] = paragraphs;
  const plain = normalizeLine(first.replace(/[*_]/g, ''));
  return paragraphs.length > 1 && plain === lead ? paragraphs.slice(1).join('\n\n') : markdown;
}

/** A line of at most `length` characters, cut after a word, with an ellipsis where it was cut. */
export function cut(text: string, length: number): string {
  const line = normalizeLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}
