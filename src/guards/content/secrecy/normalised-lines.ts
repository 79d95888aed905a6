import { decodeEntities } from '../../../lib/html.ts';
import { normalizeLine } from '../../../lib/vietnamese/normalize.ts';

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

/** Letters of "mật" as levels.ts spells them; signs and loose marks between them go in one view or another. */
const MAY_HOLD_LEVEL = /m\P{L}*[aâạậ]\P{L}*t/iu;

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
    .map((line) => new NormalisedLine(line));
}

/** A line of a text without the signs of Markdown and HTML. Each view of it is made when it is asked for. */
export class NormalisedLine {
  /** One item of a list, or a heading: what rules and lessons are made of. */
  readonly isListed: boolean;
  readonly #text: string;
  #raw?: string;
  #plain?: string;
  #pieces?: readonly string[];
  #clauses?: readonly Clause[];

  constructor(line: string) {
    this.isListed = LISTED.test(line);
    this.#text = readableText(line);
  }

  /** Whether any view of the line may hold a level of secrecy; most lines have none of its letters. */
  get mayHoldLevel(): boolean {
    return MAY_HOLD_LEVEL.test(this.#text);
  }

  /** The line without tags and emphasis, its signs in place. */
  get raw(): string {
    this.#raw ??= normalizeLine(this.#text.replace(/[*_#>]+/g, ''));
    return this.#raw;
  }

  /** Its words without signs or list numbers, letters set apart joined. */
  get plain(): string {
    this.#plain ??= plainWords(this.#text);
    return this.#plain;
  }

  /** The line cut where a printed line would have a gap: wide spaces, dashes, brackets, semicolons. */
  get pieces(): readonly string[] {
    this.#pieces ??= this.#text
      .replace(/[*_#>]+/g, ' ')
      .split(GAPS)
      .map(plainWords)
      .filter((piece) => piece !== '');
    return this.#pieces;
  }

  /** The sentences of the line, and what dashes, bars and brackets set off; without what it quotes. */
  get clauses(): readonly Clause[] {
    this.#clauses ??= clausesOf(this.#text.replace(/[*_#>`]+/g, ''));
    return this.#clauses;
  }

  /** The whole line stands in brackets or is set in italics. */
  get isDisplayed(): boolean {
    const bare = this.#text.trim().replace(/^[>#\s•+]+/, '');
    return /^[*_]{0,3}\([^()]+\)[*_]{0,3}\.?$/.test(bare) || /^([*_]{1,3})[^*_]+\1$/.test(bare);
  }
}

/** A line with its tags and entities read, keys of YAML and what scanning gets wrong put right. */
function readableText(line: string): string {
  return (
    decodeEntities(
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
      .replace(/(?<=\p{Lu})l(?!\p{Ll})/gu, 'I')
  );
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
