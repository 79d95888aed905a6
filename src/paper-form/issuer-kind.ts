import type { GrassrootsIssuer } from '../lib/party/authority.ts';
import { bareCapitals } from '../lib/vietnamese/fold.ts';
import type { PaperParts } from './parts.ts';

const BY_NAME: readonly (readonly [RegExp, GrassrootsIssuer])[] = [
  [/^DAI HOI/, 'dai-hoi'],
  [/^CHI BO|^CHI UY/, 'chi-bo'],
  [/^VAN PHONG/, 'van-phong'],
  [/^UY BAN KIEM TRA/, 'uy-ban-kiem-tra'],
  [/^BAN THUONG VU/, 'ban-thuong-vu'],
  [/^DANG UY|^DANG BO/, 'dang-uy'],
];

/**
 * Who issues a paper: by the name in its head, and by whom it is signed for: a standing board signs papers under
 * the committee's name, a presidium those of a congress. Null for other bodies.
 */
export function issuerKind({ issuer, closing }: PaperParts): GrassrootsIssuer | null {
  const name = bareCapitals(issuer[0]?.text ?? '');
  const capacity = bareCapitals(closing.capacity.map(({ text }) => text).join(' '));
  if (/DOAN CHU TICH|DAI HOI/.test(capacity)) return 'dai-hoi';
  const kind = BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  return kind === 'dang-uy' && /BAN THUONG VU/.test(capacity) ? 'ban-thuong-vu' : kind;
}

/**
 * Who signs, for the rule on capacities: committees of every level are collective. Null for other bodies, for minutes,
 * which their chair and secretary sign, and for registers and slips, which are no papers of a type.
 */
export function signingKind(parts: PaperParts): GrassrootsIssuer | null {
  const { type } = parts.recognised;
  if (type === null || type === 'bien-ban') return null;
  const name = bareCapitals(parts.issuer[0]?.text ?? '');
  return issuerKind(parts) ?? (/^(?:TINH|THANH|HUYEN|QUAN|THI) UY/.test(name) ? 'dang-uy' : null);
}
