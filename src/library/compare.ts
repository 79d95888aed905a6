import { diffArrays } from 'diff';

/** Consecutive words of a paragraph that are all the same, added or removed. */
export interface ComparedWords {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A paragraph of the older text, the newer one, or both. */
export interface ComparedParagraph {
  kind: 'same' | 'changed' | 'added' | 'removed';
  words: ComparedWords[];
  /** 2 to 6 for a heading, 0 for text. */
  depth: number;
  /** The last heading up to here, with its id on the page. */
  article: { id: string; name: string } | null;
}

/** Share of common words above which two paragraphs count as one that was changed. */
const MIN_SIMILARITY = 0.4;
/** How many removed paragraphs are compared with an added one; bounds the time for long texts. */
const LOOKAHEAD = 60;

/**
 * What changed from one text to another, paragraph by paragraph, then word by word.
 * @param before paragraphs as plain text; headings begin with their number signs
 */
export function compareTexts(
  before: readonly string[],
  after: readonly string[],
): ComparedParagraph[] {
  const result: ComparedParagraph[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    result.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const part of diffArrays([...before], [...after], { comparator: isSameText })) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      result.push(...part.value.map((text) => unpaired('same', text)));
    }
  }
  flush();
  return withHeadings(result);
}

/** A heading of the Markdown: "### Điều 5. …". */
const HEADING = /^(#{1,6})\s+/;

/** 2 to 6; 0 for text. The page's own heading is 1. */
function depthOf(text: string): number {
  const depth = HEADING.exec(text)?.[1]?.length ?? 0;
  return depth > 0 ? Math.max(2, depth) : 0;
}

/** Compares words only: a heading that became plain text is no change. */
function isSameText(left: string, right: string): boolean {
  return left.replace(HEADING, '') === right.replace(HEADING, '');
}

/** Sets the heading of each paragraph. */
function withHeadings(paragraphs: readonly ComparedParagraph[]): ComparedParagraph[] {
  let article: ComparedParagraph['article'] = null;
  let count = 0;
  return paragraphs.map((paragraph) => {
    if (paragraph.depth > 0) {
      count += 1;
      const isGone = paragraph.kind === 'removed';
      const shown = paragraph.words.filter(({ kind }) => isGone || kind !== 'removed');
      article = { id: `cho-${count}`, name: shown.map(({ text }) => text).join(' ') };
    }
    return { ...paragraph, article };
  });
}

export function isChanged(compared: readonly ComparedParagraph[]): boolean {
  return compared.some(({ kind }) => kind !== 'same');
}

/** Pairs removed with added paragraphs that are similar, in the order of the new text. */
function pairUp(removed: readonly string[], added: readonly string[]): ComparedParagraph[] {
  const result: ComparedParagraph[] = [];
  const before = removed.map(wordSet);
  let next = 0;
  for (const text of added) {
    const words = wordSet(text);
    const partner = bestPartner(before, words, next);
    if (partner === null) {
      result.push(unpaired('added', text));
      continue;
    }
    result.push(...removed.slice(next, partner).map((old) => unpaired('removed', old)));
    result.push(changed(removed[partner] ?? '', text));
    next = partner + 1;
  }
  return [...result, ...removed.slice(next).map((old) => unpaired('removed', old))];
}

/** Index of the most similar old paragraph from `from` on; null when none is similar enough. */
function bestPartner(
  before: readonly ReadonlySet<string>[],
  words: ReadonlySet<string>,
  from: number,
): number | null {
  let best: number | null = null;
  let most = MIN_SIMILARITY;
  for (let index = from; index < Math.min(before.length, from + LOOKAHEAD); index += 1) {
    const own = similarity(before[index] ?? new Set(), words);
    if (own <= most) continue;
    best = index;
    most = own;
  }
  return best;
}

function changed(before: string, after: string): ComparedParagraph {
  const from = before.replace(HEADING, '').split(' ');
  const words = diffArrays(from, after.replace(HEADING, '').split(' ')).map(
    ({ added, removed, value }): ComparedWords => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(' '),
    }),
  );
  return { kind: 'changed', words, depth: depthOf(after), article: null };
}

function unpaired(kind: 'same' | 'added' | 'removed', text: string): ComparedParagraph {
  const words = [{ kind, text: text.replace(HEADING, '') }];
  return { kind, words, depth: depthOf(text), article: null };
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []);
}

/** Share of common words (Jaccard), 0 to 1. */
function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, left.size + right.size - common);
}
