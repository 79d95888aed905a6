import type { bodyLevels } from '../../src/lib/party/bodies.ts';
import { parseSymbol } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { FoundEntry } from './found.ts';

type Level = (typeof bodyLevels)[number];

/** Letters that tell the level of a Party body below the centre (36-HD/VPTW). */
const PARTY_LEVELS: readonly [RegExp, Level][] = [
  [/TW$|^TW/, 'trung-uong'],
  [/TU$/, 'tinh'],
  [/(?:ĐUK|HU|QU|ThU)$/, 'tren-co-so'],
];
/** The state's letters are the same at every level; its names are not. Read without marks. */
const STATE_LEVELS: readonly [RegExp, Level][] = [
  [
    /^(?:chinh phu|quoc hoi|uy ban thuong vu quoc hoi|thu tuong|bo |van phong (?:chinh phu|quoc hoi))/,
    'trung-uong',
  ],
  [/^so |\b(?:tinh|thanh pho)\b/, 'tinh'],
  [/\b(?:huyen|quan|thi xa)\b/, 'tren-co-so'],
];
/** Unions and the Front number like the Party and are none of it; UBND and HĐND are the state's. */
const MASS = /ĐTN|MTTQ|LĐLĐ|PN$|CCB|(?<!UB|HĐ)ND$/;

/** The entry of a body that papers name and the content does not hold yet; a guess for somebody to check. */
export function newBody(name: string, symbol: string): FoundEntry {
  const { kind, issuer } = parseSymbol(symbol);
  const letters = issuer ?? '';
  const side = MASS.test(letters) ? 'mass' : kind === 'party' ? 'party' : 'state';
  const [levels, sign] = side === 'state' ? [STATE_LEVELS, fold(name)] : [PARTY_LEVELS, letters];
  return {
    collection: 'bodies',
    slug: slugify(name),
    data: {
      name,
      letters: letters === '' ? [] : [letters],
      level: levels.find(([pattern]) => pattern.test(sign))?.[1] ?? 'co-so',
      side,
    },
    body: '',
    files: new Map(),
    needs: [],
    notes: [],
  };
}
