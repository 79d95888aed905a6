import type { FaultCode } from '../../i18n/exercise-strings.ts';
import { authorityFault, type GrassrootsIssuer } from '../../lib/party/authority.ts';
import type { DocumentTypeId } from '../../lib/party/document-types.ts';
import { type SigningPower, signingFault } from '../../lib/party/signing.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** The type of a paper, who issues it, and in which capacity it is signed. */
export interface Decision {
  type: DocumentTypeId;
  issuer: GrassrootsIssuer;
  power: SigningPower;
}

/** What somebody chose; '' where nothing was chosen. */
export type ChosenDecision = { [Key in keyof Decision]: Decision[Key] | '' };

const RULES: readonly string[] = ['quyet-dinh', 'quy-dinh', 'quy-che'];
const PROGRAMMES: readonly string[] = ['chuong-trinh', 'ke-hoach'];
const RIGHT_TYPE: Partial<Record<DocumentTypeId, FaultCode>> = {
  'to-trinh': 'shouldBeSubmission',
  'bao-cao': 'shouldBeReport',
  'thong-bao': 'shouldBeNotice',
  'cong-van': 'shouldBeLetter',
  'bien-ban': 'shouldBeMinutes',
};
const SIGNS: Record<SigningPower, FaultCode> = {
  'T/M': 'collectiveSigns',
  'K/T': 'deputySigns',
  'T/L': 'orderSigns',
  none: 'headSigns',
};

/** Judges a choice of type, issuer and signing capacity; what authority or form forbids is told before what does not fit. */
export function judgeDecision(chosen: ChosenDecision, expected: Decision): Verdict {
  const { type, issuer, power } = chosen;
  if (type === '' || issuer === '' || power === '') return verdictOf(['decisionEmpty']);
  const faults: FaultCode[] = [];
  const isRightPair = type === expected.type && issuer === expected.issuer;
  const forbidden = isRightPair ? null : authorityFault(type, issuer);
  if (forbidden) faults.push(forbidden);
  if (type !== expected.type) faults.push(typeFault(type, expected.type));
  if (issuer !== expected.issuer) faults.push(issuerFault(issuer, expected.issuer));
  if (power !== expected.power) faults.push(powerFault(power, expected));
  return verdictOf(faults);
}

function typeFault(chosen: DocumentTypeId, expected: DocumentTypeId): FaultCode {
  if (RULES.includes(chosen) && RULES.includes(expected)) return 'rulesConfused';
  if (PROGRAMMES.includes(chosen) && PROGRAMMES.includes(expected)) return 'programmeConfused';
  return RIGHT_TYPE[expected] ?? 'typeUnfit';
}

function issuerFault(chosen: GrassrootsIssuer, expected: GrassrootsIssuer): FaultCode {
  if (expected === 'dai-hoi') return 'shouldBeCongress';
  if (chosen === 'dai-hoi') return 'congressOver';
  if (chosen === 'van-phong') return 'staffBodyForCommittee';
  return expected === 'van-phong' ? 'committeeForStaffBody' : 'issuerUnfit';
}

/** Why a capacity is wrong: the rule on the body where the right answer follows it, else who signs. */
function powerFault(chosen: SigningPower, { power, issuer }: Decision): FaultCode {
  const isByRule = signingFault(power, issuer) === null;
  return (isByRule ? signingFault(chosen, issuer) : null) ?? SIGNS[power];
}
