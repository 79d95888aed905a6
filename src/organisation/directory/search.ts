import { fold } from '../../lib/vietnamese/fold.ts';
import type { DirectoryData, DirectoryPost, DirectoryUnit } from './index-data.ts';
import { Vocabulary, wordsOf } from './match-words.ts';

/** A line that answers a query: a unit, or a post with its unit. */
export interface DirectoryHit {
  unit: DirectoryUnit;
  post: DirectoryPost | null;
}

/** What a search is narrowed to; '' for everything. */
export interface DirectoryFilter {
  type: string;
  group: string;
  field: string;
}

/** What asks for a way to reach somebody and names nobody. */
const ASKING =
  /\b(?:so dien thoai|dien thoai|sdt|so may|hop thu|dia chi|e ?mail|thu dien tu|lien he|danh ba|cua|la ai|ai la|tim)\b/g;
/** What of a name that the query does not have weighs against it. */
const REST = 0.25;
/** What of the query nothing answers weighs more. */
const MISSING = 1.5;
const OTHER_NAME = 0.98;
/** A post is what somebody asks for only when they name the post or the person. */
const POST = 0.02;
/** Words that have the marks of the query too come before those that only have its letters. */
const MARKS = 0.05;
const LOOKED_AT = 200;
/** What answers so much worse than the best is no answer. */
const FAR_BELOW = 0.6;

/** Words of one side of a record: a title, a person, a name of a unit. */
type Facet = readonly string[];
/** A word of the query: the words it may mean, each with how well it fits, and how much it tells. */
interface Wanted {
  word: string;
  fits: ReadonlyMap<string, number>;
  weight: number;
}
interface Row {
  hit: DirectoryHit;
  /** Each of which may be what is meant; the unit's names. */
  names: readonly Facet[];
  title: Facet;
  person: Facet;
  digits: string;
  mailboxes: string;
}

/** The directory, ready to be searched. */
export class Directory {
  readonly #rows: Row[];
  readonly #vocabulary: Vocabulary;
  /** Places of the rows that have a word. */
  readonly #postings = new Map<string, number[]>();
  readonly #abbreviations: ReadonlyMap<string, string[][]>;

  constructor({ units, posts, abbreviations }: DirectoryData) {
    const names = units.map(({ name, names: others }) => [name, ...others].map(wordsOf));
    const empty: Facet = [];
    this.#rows = [
      ...units.map((unit, at) => rowOf({ unit, post: null }, names[at] ?? [], empty, empty)),
      ...posts.flatMap((post) => {
        const unit = units[post.unit];
        return unit
          ? [rowOf({ unit, post }, names[post.unit] ?? [], wordsOf(post.title), wordsOf(post.name))]
          : [];
      }),
    ];
    this.#rows.forEach((row, at) => {
      for (const word of new Set([...row.names.flat(), ...row.title, ...row.person])) {
        const known = this.#postings.get(word);
        if (known) known.push(at);
        else this.#postings.set(word, [at]);
      }
    });
    this.#vocabulary = new Vocabulary(this.#postings.keys());
    const grouped = Map.groupBy(abbreviations, ([short]) => fold(short));
    this.#abbreviations = new Map(
      [...grouped].map(([short, rows]) => [short, rows.map(([, long]) => wordsOf(long))]),
    );
  }

  /** The best answers, the best first; everything that passes the filter, by its order, for an empty query. */
  search(query: string, filter: DirectoryFilter, limit: number): DirectoryHit[] {
    const asked = query.trim();
    const digits = asked.replace(/\D/g, '');
    const isNumber = digits.length >= 3 && !/\p{L}/u.test(asked);
    if (asked === '' || isNumber || asked.includes('@')) {
      const mailbox = asked.includes('@') ? asked.toLowerCase() : '';
      return this.#rows
        .filter(
          (row) => row.mailboxes.includes(mailbox) && (!isNumber || row.digits.includes(digits)),
        )
        .map(({ hit }) => hit)
        .filter((hit) => passes(hit, filter))
        .slice(0, limit);
    }
    const scored = new Map<Row, number>();
    for (const words of this.#wordings(asked))
      for (const [row, score] of this.#scores(words, filter, asked))
        if (score > (scored.get(row) ?? Number.NEGATIVE_INFINITY)) scored.set(row, score);
    const best = Math.max(...scored.values());
    return [...scored]
      .filter(([, score]) => score >= best - FAR_BELOW)
      .sort(([, left], [, right]) => right - left)
      .slice(0, limit)
      .map(([{ hit }]) => hit);
  }

  /** The query as typed, and with its abbreviations written out. */
  #wordings(query: string): string[][] {
    const all = fold(query).replace(/[^\p{L}\p{N}]+/gu, ' ');
    const plain = wordsOf(all.replace(ASKING, ' '));
    const words = (plain.length > 0 ? plain : wordsOf(all)).flatMap((word) =>
      this.#abbreviations.has(word) ? [word] : this.#vocabulary.split(word),
    );
    let wordings: string[][] = [[]];
    for (const word of words) {
      const meanings = [[word], ...(this.#abbreviations.get(word) ?? [])].slice(0, 4);
      wordings = wordings
        .flatMap((left) => meanings.map((meaning) => [...left, ...meaning]))
        .slice(0, 16);
    }
    return wordings;
  }

  #scores(words: readonly string[], filter: DirectoryFilter, query: string): [Row, number][] {
    const wanted = words.map((word): Wanted => {
      const fits = this.#vocabulary.matches(word);
      const weights = [...fits.keys()].map((known) => this.#weight(known));
      return { word, fits, weight: weights.length > 0 ? Math.min(...weights) : this.#weight('') };
    });
    const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
    const typed = query.toLowerCase().normalize('NFC').split(/\s+/);
    return this.#likely(wanted, filter).flatMap((row): [Row, number][] => {
      const scores = row.names.map(
        (name, at) =>
          matched(wanted, [name, row.title, row.person], this.#weight) *
          (at === 0 ? 1 : OTHER_NAME),
      );
      const score = Math.max(...scores);
      if (score <= -total / 2) return [];
      const { unit, post } = row.hit;
      const shown = `${post?.title ?? ''} ${post?.name ?? ''} ${unit.name}`.toLowerCase();
      const marks = typed.filter((word) => shown.includes(word)).length;
      return [[row, score / total + (MARKS * marks) / typed.length - (post ? POST : 0)]];
    });
  }

  /** The rows that have most of the query: only these are looked at closely. */
  #likely(wanted: readonly Wanted[], filter: DirectoryFilter): Row[] {
    const sums = new Float64Array(this.#rows.length);
    for (const { fits, weight } of wanted) {
      const best = new Map<number, number>();
      for (const [word, fit] of fits)
        for (const at of this.#postings.get(word) ?? [])
          if (fit > (best.get(at) ?? 0)) best.set(at, fit);
      for (const [at, fit] of best) sums[at] = (sums[at] ?? 0) + fit * weight;
    }
    const found: { at: number; sum: number }[] = [];
    sums.forEach((sum, at) => {
      if (sum > 0) found.push({ at, sum });
    });
    return found
      .sort((left, right) => right.sum - left.sum || left.at - right.at)
      .flatMap(({ at }) => this.#rows[at] ?? [])
      .filter(({ hit }) => passes(hit, filter))
      .slice(0, LOOKED_AT);
  }

  /** Rare words tell more. */
  readonly #weight = (word: string): number =>
    Math.log(1 + this.#rows.length / (this.#postings.get(word)?.length ?? 1));
}

/**
 * What of a query some facets answer, less what they have besides and what they lack. A facet that answers nothing
 * weighs nothing: nobody has to name the holder of a post.
 */
function matched(
  wanted: readonly Wanted[],
  facets: readonly Facet[],
  weightOf: (word: string) => number,
): number {
  const used = facets.map(() => new Set<number>());
  let score = 0;
  for (const { word: asked, fits, weight } of wanted) {
    if (fits.size === 0 && takeInitials(asked, facets, used)) {
      score += weight;
      continue;
    }
    let best = { fit: 0, facet: -1, place: -1 };
    for (const [at, facet] of facets.entries())
      for (const [place, word] of facet.entries()) {
        const fit = fits.get(word) ?? 0;
        if (fit > best.fit && !used[at]?.has(place)) best = { fit, facet: at, place };
      }
    score += best.fit === 0 ? -MISSING * weight : best.fit * weight;
    used[best.facet]?.add(best.place);
  }
  for (const [at, facet] of facets.entries()) {
    const places = used[at];
    if (!places || places.size === 0) continue;
    for (const [place, word] of facet.entries())
      if (!places.has(place)) score -= REST * weightOf(word);
  }
  return score;
}

/** Whether a word is made of the first letters of neighbouring words: "kcn" of "khu công nghiệp"; marks them used. */
function takeInitials(
  word: string,
  facets: readonly Facet[],
  used: readonly Set<number>[],
): boolean {
  if (word.length < 2) return false;
  for (const [at, facet] of facets.entries()) {
    const start = facet
      .map((part) => part[0])
      .join('')
      .indexOf(word);
    if (start < 0) continue;
    for (let place = start; place < start + word.length; place += 1) used[at]?.add(place);
    return true;
  }
  return false;
}

function rowOf(hit: DirectoryHit, names: readonly Facet[], title: Facet, person: Facet): Row {
  const { unit, post } = hit;
  const phone = post ? post.phone : unit.phone;
  return {
    hit,
    names,
    title,
    person,
    digits: phone.replace(/\D/g, ''),
    mailboxes: (post ? post.mailbox : unit.mailbox).toLowerCase(),
  };
}

function passes({ unit, post }: DirectoryHit, { type, group, field }: DirectoryFilter): boolean {
  return (
    (type === '' || unit.type === type) &&
    (group === '' || unit.group === group) &&
    (field === '' || (post ? post.fields : unit.fields).includes(field))
  );
}
