import type { DocumentTypeId } from './document-types.ts';

/** Bodies of the grassroots that issue papers, and those that serve them. */
export const grassrootsIssuers = [
  'dang-uy',
  'ban-thuong-vu',
  'chi-bo',
  'dai-hoi',
  'van-phong',
  'uy-ban-kiem-tra',
] as const;
export type GrassrootsIssuer = (typeof grassrootsIssuers)[number];

/** Why a body may not issue a paper of a type. */
export const authorityFaults = [
  'directiveNotHere',
  'circularNotHere',
  'workRulesNotByBoard',
  'regulationNotByCell',
  'guidanceNotByCommittee',
  'guidanceNotByCell',
  'typeNotForCongress',
] as const;
export type AuthorityFault = (typeof authorityFaults)[number];

/** What a congress issues, in a series of its own with the letters ĐH. */
const OF_CONGRESS: readonly DocumentTypeId[] = [
  'nghi-quyet',
  'quy-che',
  'chuong-trinh',
  'cong-van',
  'bien-ban',
];

const FORBIDDEN: readonly (readonly [
  type: DocumentTypeId,
  issuer: GrassrootsIssuer,
  fault: AuthorityFault,
])[] = [
  ['quy-che', 'ban-thuong-vu', 'workRulesNotByBoard'],
  ['quy-dinh', 'chi-bo', 'regulationNotByCell'],
  ['huong-dan', 'dang-uy', 'guidanceNotByCommittee'],
  ['huong-dan', 'chi-bo', 'guidanceNotByCell'],
];

/**
 * Why a body at the grassroots may not issue a paper of a type; null when nothing forbids it (399-QĐ/TW, articles
 * 11 and 13, known through one secondary source). Of offices and inspection commissions the source says nothing,
 * except that nobody at the grassroots issues directives (chỉ thị) and circulars (thông tri).
 */
export function authorityFault(
  type: DocumentTypeId,
  issuer: GrassrootsIssuer,
): AuthorityFault | null {
  if (type === 'chi-thi') return 'directiveNotHere';
  if (type === 'thong-tri') return 'circularNotHere';
  if (issuer === 'dai-hoi') return OF_CONGRESS.includes(type) ? null : 'typeNotForCongress';
  const found = FORBIDDEN.find((row) => row[0] === type && row[1] === issuer);
  return found ? found[2] : null;
}
