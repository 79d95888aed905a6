import { decodeEntities } from '../../../lib/html.ts';
import { normalizeLine } from '../../../lib/vietnamese/normalize.ts';

/** A line of a text without the signs of Markdown and HTML. */
export interface NormalisedLine {
  /** The line without tags and emphasis, its signs in place. */
  raw: string;
  plain: string;
  /** The line cut where a printed line would have a gap: wide spaces, dashes, brackets, semicolons. */
  pieces: string[];
  /** The sentences of the line, and what dashes, bars and brackets set off; without what it quotes. */
  clauses: Clause[];
  /** The whole line stands in brackets or is set in italics. */
  isDisplayed: boolean;
  /** One item of a list, or a heading: what rules and lessons are made of. */
  isListed: boolean;
}

export interface Clause {
  text: string;
  isBracketed: boolean;
}

/** Where two things stand in one line. */
const GAPS = /\t|\||\s\/\s|[ \u00A0\u2000-\u200A\u3000]{2,}|\s[-–—]\s|[;()[\]]|,\s(?=\p{Lu}{2})/u;
/** "M Ậ T" and "L Ư U  H À N H": letters set apart for show, words by wider gaps. */
const SPACED = /^(?:\p{Lu}[ \u00A0]{1,5})+\p{Lu}$/u;

/** "- …", "## …", "2. …", "a) …" */
const LISTED = /^\s*(?:[-+•*]\s|#{1,6}\s|\d+[.)]\s|[a-zđ]\)\s)/u;

const ENDS: ReadonlySet<string> = new Set([...' \t\n\u00A0|:-']);
const JOINED_LEVEL = /^(TUYỆT|TỐI)(?=MẬT$)/u;

/** The lines of a text as a reader sees them, cells and values of blocks by themselves. */
export function normalisedLines(text: string): NormalisedLine[] {
  return text
    .normalize('NFKC')
    .replace(/[\u200B\u00AD\u2060\uFEFF]/g, '')
    .replace(/\]\([^()\n]*\)/g, ']')
    .replace(/(?<![\w-])[\w-]{1,40}="([^"\n]*)"/g, '\n$1\n')
    .split(/<br\s*\/?>|\n/i)
    .flatMap((line) => [line, ...(line.includes('|') ? line.split('|') : [])])
    .map(normalisedLine);
}

function normalisedLine(line: string): NormalisedLine {
  const text = decodeEntities(
    line
      .replace(/<\/(?:dt|th|td)>/gi, '|')
      .replace(/<\/?(?:em|i)>/gi, '*')
      .replace(/<[^<>]*>/g, ' '),
  )
    .normalize('NFKC')
    // Keys of YAML, as they stand in a pasted head; what a key says about the mark is kept.
    .replace(/^\s*(?:(?!do[-_]?mat)[a-z][a-z_-]*|Header|Footer):\s*/, '')
    .replace(/\.(?=\p{Lu}\.)/gu, ' ')
    // Scanning reads "Ộl" for "ỘI".
    .replace(/(?<=\p{Lu})l(?!\p{Ll})/gu, 'I');
  const bare = text.trim().replace(/^[>#\s•+]+/, '');
  const isDisplayed =
    /^[*_]{0,3}\([^()]+\)[*_]{0,3}\.?$/.test(bare) || /^([*_]{1,3})[^*_]+\1$/.test(bare);
  return {
    raw: normalizeLine(text.replace(/[*_#>]+/g, '')),
    isListed: LISTED.test(line),
    plain: plainWords(text),
    pieces: text
      .replace(/[*_#>]+/g, ' ')
      .split(GAPS)
      .map(plainWords)
      .filter((piece) => piece !== ''),
    clauses: clausesOf(text.replace(/[*_#>`]+/g, '')),
    isDisplayed,
  };
}

/** Words in quotation marks inside a sentence are spoken of; a whole line in them is meant. */
const QUOTED =
  /["“«][^"“”«»\n]{1,200}["”»](?=\s*[\p{L}\p{N},.;)])|(?<=\p{L}[ :]{0,2})["“«][^"“”«»\n]{1,200}["”»]/gu;
const CLAUSE_ENDS = /[.!…](?:\s+|$)|\s[-–—]+\s|\||\t| {3,}|(?=[([])|(?<=[)\]])/u;

function clausesOf(line: string): Clause[] {
  const bare = withoutEnds(line);
  if (SPACED.test(bare)) return [{ text: joinSpaced(bare), isBracketed: false }];
  return line
    .replace(QUOTED, ' “” ')
    .split(CLAUSE_ENDS)
    .map((clause) => ({
      text: normalizeLine(clause).replace(/^[([ ]+|[)\] ]+$/g, ''),
      isBracketed: /^\s*[([]/.test(clause),
    }))
    .filter(({ text }) => text !== '');
}

/** The words of a text: no signs or list numbers, and letters set apart joined. */
function plainWords(text: string): string {
  const words = text
    .replace(/[^\p{L}\p{M}\p{N}\s:|/-]/gu, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim();
  const bare = withoutEnds(words);
  if (SPACED.test(bare)) return joinSpaced(bare);
  return normalizeLine(bare)
    .replace(/^(?:\d{1,3}|[a-zđ]|[IVX]{1,4}) (?=\p{Lu})/u, '')
    .replace(/ ?: ?/g, ': ')
    .trim();
}

/** A text without the signs around it; a pattern that looks for an end goes back over every run. */
function withoutEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ENDS.has(text[start] ?? '')) start += 1;
  while (end > start && ENDS.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

function joinSpaced(letters: string): string {
  const words = letters.split(/[ \u00A0]{2,}/).map((word) => word.replace(/[ \u00A0]/g, ''));
  return words.join(' ').replace(JOINED_LEVEL, '$1 ');
}
