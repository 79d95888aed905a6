import { PARTS_UNASKED } from '../manifest.ts';
import type { Query, Wording } from '../query/query.ts';
import { type ReadOptions, readQuery } from '../query/read-query.ts';
import { correct, type WordListReader } from './correct.ts';
import { nearestWords } from './nearest.ts';
import type { Look, Pair } from './plan.ts';
import { type Answer, pageKey, type Result } from './protocol.ts';
import { type RankedPage, rankPart } from './rank-part.ts';
import { promiseOfParts } from './route.ts';
import { successorsFirst } from './successors.ts';
import type { SearchablePart } from './types.ts';

/** What a search works on; the worker gives it Pagefind and files, tests give it neither. */
export interface SearchGround {
  /** How many parts there are; the first of them is reference, news come last. */
  parts: readonly { pages: number; year?: number }[];
  open(part: number): Promise<SearchablePart>;
  readOptions: ReadOptions;
  readWordList: WordListReader;
}

export interface SearchOrder {
  text: string;
  /** Search the words as typed, nothing else. */
  isLiteral: boolean;
  /** Search the news too, however good the answers of the reference are. */
  withNews: boolean;
}

/** A page below this share of the best one's score is left out: it shares some words, no more. */
const KEPT_SHARE = 0.35;
/** Below this the best page does not hold what was asked, and other spellings are tried. */
const POOR_COVERAGE = 0.8;
/** A part that may hold less of the query than this share of what the best one may is not opened. */
const LEAST_PROMISE = 0.6;
/** What a page's score counts when it is found by other words than were typed. */
const CORRECTED_WORTH = 0.92;

interface Ranked extends RankedPage {
  wording: Wording;
}

/**
 * Answers a query wave by wave: the first part of the reference, then its other parts, then news
 * from the newest on, until a page surely answers. In a large archive the word list tells which
 * parts come next.
 * @param tell called with every state of the answer, the last time with `isDone`, and with the words
 *   each page was found by (see `pageKey`)
 */
export async function search(
  ground: SearchGround,
  order: SearchOrder,
  tell: (answer: Answer, foundBy: ReadonlyMap<string, Wording>) => void,
): Promise<void> {
  const options = { ...ground.readOptions, isLiteral: order.isLiteral };
  const query = readQuery(order.text, options);
  let wordings = query.wordings;
  let pages: Ranked[] = [];
  const opened = new Map<number, SearchablePart>();
  if (ground.parts.length > 0) await lookInto(0, false);
  for (const number of await otherParts()) {
    const isNews = ground.parts[number]?.year !== undefined;
    if (!order.withNews && isEnough(opened.size, isNews, pages, query)) continue;
    try {
      await lookInto(number, isNews);
    } catch {
      // What the parts before it found still counts; this one is offered again.
      opened.delete(number);
      break;
    }
  }
  tellOf(pages, true);

  /** The parts after the first in the order they are worth opening. */
  async function otherParts(): Promise<number[]> {
    const others = ground.parts.map((_, number) => number).slice(1);
    if (ground.parts.length <= PARTS_UNASKED) return others;
    const sizes = ground.parts.map((part) => part.pages);
    const promise = await promiseOfParts(query, wordings, ground.readWordList, sizes).catch(
      () => [],
    );
    const of = (number: number) => promise[number] ?? 0;
    const least = order.withNews ? 0 : LEAST_PROMISE * Math.max(0, ...promise);
    return others
      .filter((number) => of(number) >= least)
      .sort((left, right) => of(right) - of(left) || left - right);
  }

  async function lookInto(number: number, isNews: boolean): Promise<void> {
    const part = await ground.open(number);
    opened.set(number, part);
    let { ranked, unknown } = await rankWordings(part, query, wordings, 'first');
    const isPromising = !isNews || (ranked[0]?.coverage ?? 0) > (pages[0]?.coverage ?? 0) - 0.3;
    if (isPromising && !isAnswered(ranked, query)) {
      if (number === 0 && ranked.length > 0) tellOf(merge(pages, ranked), false);
      ({ ranked, unknown } = await rankWordings(part, query, wordings, 'close'));
    }
    pages = merge(pages, ranked);
    if (number === 0 && !order.isLiteral && isPoor(pages)) {
      const more = await otherWordings(wordings[0], unknown, ground);
      if (more.length > 0) {
        const others = await rankWordings(part, query, more, 'close');
        pages = merge(pages, others.ranked);
        wordings = [...wordings, ...more];
      }
    }
    if (pages.length > 0) tellOf(pages, false);
  }

  function factsOf({ part, page }: RankedPage) {
    return opened.get(part)?.directory.pages[page];
  }

  function tellOf(pages: readonly Ranked[], isDone: boolean): void {
    // Who asks for a symbol or a day wants that document, dead or not.
    const isPointed = query.symbol !== null || query.dates.length > 0;
    const found = isPointed ? pages : successorsFirst(pages, factsOf);
    const wording = found[0]?.wording ?? (wordings[0] as Wording);
    tell(
      answerOf(found, wording, isDone),
      new Map(found.map((page) => [pageKey(page), page.wording])),
    );
  }

  function answerOf(found: readonly Ranked[], wording: Wording, isDone: boolean): Answer {
    const best = found[0]?.score ?? 0;
    const first = opened.get(0);
    const unopened = ground.parts.filter((_, number) => !opened.has(number));
    const results = found
      .filter(({ score }) => score >= best * KEPT_SHARE)
      .map((each): Result => {
        const { part, page, score, isByTitle } = each;
        const { id: _, ...facts } = factsOf(each) ?? { id: '' };
        return { ...(facts as Result), part, page, score, isByTitle };
      });
    return {
      typed: query.typed,
      searched: wording.text,
      change: changeOf(wording, query),
      results,
      card: found[0]?.isAskedFor ? (results[0] ?? null) : null,
      left: {
        pages: unopened.reduce((sum, part) => sum + part.pages, 0),
        isNews: unopened.every(({ year }) => year !== undefined),
      },
      nearest:
        isDone && found.length === 0 && first
          ? nearestWords(
              first.directory,
              (wordings[0]?.words ?? []).map(({ text }) => text),
            )
          : [],
      isDone,
    };
  }
}

function changeOf(wording: Wording, query: Query): Answer['change'] {
  if (wording.isCorrected) return 'corrected';
  if (query.isRewritten) return 'read';
  return wording.text === query.typed || query.wordings.length === 1 ? null : 'read';
}

/** Whether to stop before a part: the answer is sure, or a reader has loaded enough without asking. */
function isEnough(
  opened: number,
  isNews: boolean,
  pages: readonly Ranked[],
  query: Query,
): boolean {
  if (isNews && isAnswered(pages, query)) return true;
  return opened >= PARTS_UNASKED;
}

/** Whether the reference answers so well that the news need not be asked. */
function isAnswered(pages: readonly Ranked[], query: Query): boolean {
  return (
    (pages[0]?.isSure ?? false) &&
    !query.looksLikeNews &&
    query.kind !== 'news' &&
    query.dates.length === 0
  );
}

function isPoor(pages: readonly Ranked[]): boolean {
  return !pages[0]?.isSure || pages[0].coverage < POOR_COVERAGE;
}

async function rankWordings(
  part: SearchablePart,
  query: Query,
  wordings: readonly Wording[],
  look: Look,
): Promise<{ ranked: Ranked[]; unknown: Pair[] }> {
  let ranked: Ranked[] = [];
  let unknown: Pair[] = [];
  for (const [index, wording] of wordings.entries()) {
    const result = await rankPart(part, query, wording, look);
    if (index === 0) unknown = result.unknownPairs;
    const worth = wording.isCorrected ? CORRECTED_WORTH : 1;
    ranked = merge(
      ranked,
      result.ranked.map((page) => ({ ...page, wording, score: page.score * worth })),
    );
  }
  return { ranked, unknown };
}

/** The last word not typed to its end; words that sound alike in place of those nobody wrote so. */
async function otherWordings(
  first: Wording | undefined,
  unknown: readonly Pair[],
  ground: SearchGround,
): Promise<Wording[]> {
  if (!first) return [];
  // The list is a help: without it what was typed is still searched.
  const corrected = await correct(first, ground.readWordList, ground.readOptions).catch(() => null);
  return [openLast(first, unknown), corrected && { ...corrected, isCorrected: true }].filter(
    (wording) => wording !== null,
  );
}

function openLast(wording: Wording, unknown: readonly Pair[]): Wording | null {
  const last = wording.words.length - 1;
  const word = wording.words[last];
  if (!word || word.isOpen || word.isTied || word.plain.length < 1) return null;
  if (last > 0 && !unknown.some(({ at }) => at === last - 1)) return null;
  return { ...wording, words: [...wording.words.slice(0, -1), { ...word, isOpen: true }] };
}

/** Two rankings as one; a page in both keeps its better place. */
function merge(left: readonly Ranked[], right: readonly Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const page of [...left, ...right]) {
    const key = pageKey(page);
    const known = best.get(key);
    if (!known || page.score > known.score) best.set(key, page);
  }
  return [...best.values()].sort(
    (one, other) => other.score - one.score || one.part - other.part || one.page - other.page,
  );
}
