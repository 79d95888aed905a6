import type { BodyLevel } from '../../src/lib/party/bodies.ts';
import { parseSymbol } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { NewEntry } from './new-entry.ts';

/** Letters that tell the level of a Party body below the centre (36-HD/VPTW). */
const PARTY_LEVELS: readonly [RegExp, BodyLevel][] = [
  [/TW$|^TW/, 'trung-uong'],
  [/TU$/, 'tinh'],
  [/(?:ĐUK|HU|QU|ThU)$/, 'tren-co-so'],
];
/** The state's letters are the same at every level, so the name tells it (read without marks). */
const STATE_LEVELS: readonly [RegExp, BodyLevel][] = [
  [
    /^(?:chinh phu|quoc hoi|uy ban thuong vu quoc hoi|thu tuong|bo |van phong (?:chinh phu|quoc hoi))/,
    'trung-uong',
  ],
  [/^so |\b(?:tinh|thanh pho)\b/, 'tinh'],
  [/\b(?:huyen|quan|thi xa)\b/, 'tren-co-so'],
];
/** Unions and the Front number as the Party does; UBND and HĐND end alike and are the state's. */
const MASS_LETTERS = /ĐTN|MTTQ|LĐLĐ|PN$|CCB|(?<!UB|HĐ)ND$/;

/**
 * The entry of a body that a paper names and the content does not hold yet. Level and side are a guess
 * from letters and name, for somebody to check.
 */
export function newBody(name: string, symbol: string): NewEntry {
  const { kind, issuer } = parseSymbol(symbol);
  const letters = issuer ?? '';
  const side = MASS_LETTERS.test(letters) ? 'mass' : kind === 'party' ? 'party' : 'state';
  const [levels, text] = side === 'state' ? [STATE_LEVELS, fold(name)] : [PARTY_LEVELS, letters];
  return {
    collection: 'bodies',
    slug: slugify(name),
    data: {
      name,
      letters: letters === '' ? [] : [letters],
      level: levels.find(([pattern]) => pattern.test(text))?.[1] ?? 'co-so',
      side,
    },
    body: '',
    files: new Map(),
    requires: [],
    notes: [],
  };
}
