import type { GrassrootsIssuer } from './authority.ts';

/** In which capacity somebody signs; `none` for the head of a body, who signs for himself or herself. */
export type SigningPower = 'T/M' | 'K/T' | 'T/L' | 'none';

/** Why a capacity does not fit a body. */
export type SigningFault =
  | 'deputyOfCollective'
  | 'orderOfCollective'
  | 'collectiveUnnamed'
  | 'collectiveOfHead';

/** Bodies that decide together; an inspection commission is left open, for the source names none by name. */
const COLLECTIVE: readonly GrassrootsIssuer[] = ['dang-uy', 'ban-thuong-vu', 'chi-bo', 'dai-hoi'];
const WITH_HEAD: readonly GrassrootsIssuer[] = ['van-phong'];

/**
 * Why a capacity does not fit the body a paper is of; null when it does or nothing is known. A committee is
 * collective, so its deputy secretary too signs T/M (T/M ĐẢNG ỦY, PHÓ BÍ THƯ); K/T and T/L belong to bodies with
 * a head (36-HD/VPTW; 05-HD/VPTW by one source).
 */
export function signingFault(power: SigningPower, issuer: GrassrootsIssuer): SigningFault | null {
  if (WITH_HEAD.includes(issuer)) return power === 'T/M' ? 'collectiveOfHead' : null;
  if (!COLLECTIVE.includes(issuer)) return null;
  switch (power) {
    case 'T/M':
      return null;
    case 'K/T':
      return 'deputyOfCollective';
    case 'T/L':
      return 'orderOfCollective';
    case 'none':
      return 'collectiveUnnamed';
    default:
      return power satisfies never;
  }
}
