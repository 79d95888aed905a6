import { fold } from '../../../lib/vietnamese/fold.ts';

/** A text that somebody judged: whether it says of itself that it may not go further. */
export interface Example {
  text: string;
  isLimited: boolean;
}

/** How much each word, and each pair of words, speaks for a limit (above 0) or against one. */
export interface Learned {
  weights: ReadonlyMap<string, number>;
  bias: number;
}

/** Rounds over the examples; more change nothing that the sets tell. */
const ROUNDS = 12;
const STEP = 0.3;
/** Keeps words of few examples from deciding alone. */
const DECAY = 1e-4;
/** A word of one example is that example's, and no rule. */
const LEAST_EXAMPLES = 2;
/** Steps through the examples in a lasting order that mixes both kinds; a prime no set divides. */
const STRIDE = 7919;

const SYMBOL = /(?<!\d)\d[\d.]*\s?[-–]\s?[A-ZĐ][^\s,;.]*/gu;
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|zip|rar)(?![\p{L}\d])/giu;
const TOKEN = /\p{L}+|\d+|[:()[\]"“”?!|;.,/-]/gu;
/** Without marks these are one word; with them only the first is secret. */
const SECRET_OR_NOT = /\p{L}*(?:mật|mặt|mất|mát)\p{L}*/gu;
const IN_CAPITALS = /(?:TUYỆT |TỐI )?MẬT|NỘI BỘ|THU HỒI|HẠN CHẾ|KHÔNG/gu;

/** The words of a text, their pairs, and pairs with one word between; each once, without marks. */
function signsOf(text: string): Set<string> {
  const plain = text
    .normalize('NFC')
    .replace(SYMBOL, ' sokyhieu ')
    .replace(FILE_NAME, ' tepdinhkem ');
  const small = plain.toLocaleLowerCase('vi');
  const words = (fold(small).match(TOKEN) ?? []).map((word) => (/^\d/.test(word) ? '#' : word));
  const line = ['^', ...words, '$'];
  const signs = new Set<string>();
  for (const [at, word] of line.entries()) {
    signs.add(word);
    if (at + 1 < line.length) signs.add(`${word} ${line[at + 1]}`);
    if (at + 2 < line.length) signs.add(`${word} _ ${line[at + 2]}`);
  }
  for (const word of small.match(SECRET_OR_NOT) ?? []) signs.add(`=${word}`);
  for (const word of plain.match(IN_CAPITALS) ?? []) signs.add(`=${word}`);
  return signs;
}

/**
 * Learns from examples how limits are worded: logistic regression with AdaGrad steps (Duchi, Hazan,
 * Singer 2011), always in the same order, so that the same examples give the same weights.
 */
export function learn(examples: readonly Example[]): Learned {
  const signs = examples.map(({ text }) => signsOf(text));
  const places = placesOf(signs);
  const weights = new Float64Array(places.size + 1);
  const moved = new Float64Array(places.size + 1).fill(1e-8);
  const limited = examples.filter(({ isLimited }) => isLimited).length;
  const balance = (examples.length - limited) / Math.max(1, limited);
  const rows = examples.map(({ isLimited }, at) => ({
    isLimited,
    places: [...(signs[at] ?? [])].flatMap((sign) => places.get(sign) ?? []),
  }));
  const move = (place: number, slope: number) => {
    moved[place] = (moved[place] ?? 0) + slope * slope;
    weights[place] = (weights[place] ?? 0) - (STEP * slope) / Math.sqrt(moved[place] ?? 1);
  };
  for (let turn = 0; turn < ROUNDS * rows.length; turn += 1) {
    const row = rows[(turn * STRIDE) % rows.length];
    if (!row) continue;
    const share = 1 / Math.sqrt(Math.max(1, row.places.length));
    const sum = row.places.reduce((total, place) => total + (weights[place] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-(sum * share + (weights[places.size] ?? 0))));
    const slope = row.isLimited ? (chance - 1) * balance : chance;
    for (const place of row.places) move(place, slope * share + DECAY * (weights[place] ?? 0));
    move(places.size, slope);
  }
  return {
    weights: new Map([...places].map(([sign, place]) => [sign, weights[place] ?? 0])),
    bias: weights[places.size] ?? 0,
  };
}

/** A place for each sign that enough examples have. */
function placesOf(signs: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of signs) for (const sign of own) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST_EXAMPLES);
  return new Map(kept.map(([sign], place) => [sign, place]));
}

/** How much a text is like those that limit themselves: above 0 rather yes, below 0 rather no. */
export function likeness({ weights, bias }: Learned, text: string): number {
  const known = [...signsOf(text)].flatMap((sign) => weights.get(sign) ?? []);
  const sum = known.reduce((total, weight) => total + weight, 0);
  return sum / Math.sqrt(Math.max(1, known.length)) + bias;
}
