import { authorityFault, type GrassrootsIssuer } from '../../lib/party/authority.ts';
import { isCapitals } from '../../lib/party/recognise/paper-line.ts';
import { RANK } from '../../lib/party/recognise/signature-shapes.ts';
import { type SigningPower, signingFault } from '../../lib/party/signing.ts';
import { bareCapitals } from '../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { issuerKind, signingKind } from '../issuer-kind.ts';
import { measures } from '../measures.ts';
import { checkSetting } from '../setting-checks.ts';

const PARTY_CAPACITY = /^(?:T\/M|K\/T|T\/L|TUQ|T\/UQ|Q)(?:[./\s]|$)/u;
const STATE_CAPACITY = /^(?:TM|KT|TL|TUQ|Q)\./u;
const DEPUTY = /^PHO /;

/** In which capacity, who, with which name. */
export const signatureRule: Rule = (parts) => {
  const { add, list } = findingsAt('signature');
  const { closing, side } = parts;
  const { capacity, posts, name } = closing;
  const rule = measures[side];
  if (capacity.length + posts.length === 0 && !name) {
    add('signatureMissing');
    return list;
  }
  const [first] = capacity;
  const printed = normalizeLine(first?.text ?? '');
  const issuer = issuerKind(parts);
  if (first) {
    checkSetting(add, capacity, {
      size: rule.capacity,
      isBold: true,
      isCapitals: true,
      isItalic: false,
    });
    const form = side === 'party' ? PARTY_CAPACITY : STATE_CAPACITY;
    if (!form.test(printed)) add(side === 'party' ? 'capacityDot' : 'capacitySlash', printed);
  }
  const signing = signingKind(parts);
  const fault = signing && side === 'party' ? signingFault(capacityOf(printed), signing) : null;
  if (fault) add(fault, printed || posts[0]?.text);
  if (issuer === 'van-phong' && !first && DEPUTY.test(bareCapitals(posts[0]?.text ?? '')))
    add('deputySigns', posts[0]?.text);
  if (first && !bodyFits(printed, parts.issuer.map(({ text }) => text).join(' ')))
    add('capacityBody', printed);
  // An acting head has only the post behind Q.
  if (posts.length === 0 && !/^Q[./\s]/u.test(printed)) add('postMissing', name?.text ?? printed);
  else
    checkSetting(add, posts, {
      size: rule.capacity,
      ...(first ? { isBold: side === 'state' } : {}),
      isItalic: false,
    });
  if (!name) {
    add('nameMissing', posts.at(-1)?.text ?? printed);
    return list;
  }
  if (RANK.test(normalizeLine(name.text))) add('rankBeforeName', name.text);
  if (isCapitals(name.text)) add('nameCapitals', name.text);
  checkSetting(add, [name], { size: rule.capacity, isBold: true, isItalic: false });
  return list;
};

/** Whether the issuer may issue a paper of this type. */
export const authorityRule: Rule = (parts) => {
  const { add, list } = findingsAt('title');
  const { recognised, side, title, upper } = parts;
  const issuer = issuerKind(parts);
  if (side !== 'party' || !title || !recognised.type || !issuer) return list;
  const fault = authorityFault(recognised.type, issuer);
  if (fault) add(fault, title.text, '', isGrassroots(issuer, upper) ? 'fault' : 'doubt');
  return list;
};

/** A committee below another committee, or a cell, is at the grassroots; of others the head does not tell. */
function isGrassroots(issuer: GrassrootsIssuer, upper: readonly { text: string }[]): boolean {
  return (
    issuer === 'chi-bo' ||
    /^DANG UY|^DANG BO (?!TINH|THANH)/.test(bareCapitals(upper[0]?.text ?? ''))
  );
}

function capacityOf(printed: string): SigningPower {
  const letters = printed
    .toUpperCase()
    .replace(/[^A-ZĐ]/gu, ' ')
    .trim();
  if (/^T ?M(?= |$)/.test(letters)) return 'T/M';
  if (/^K ?T(?= |$)/.test(letters)) return 'K/T';
  return /^T ?L(?= |$)/.test(letters) ? 'T/L' : 'none';
}

/** "T/M CHI BỘ" on a paper of a committee; boards and presidiums sign for their committee or congress. */
function bodyFits(capacity: string, issuer: string): boolean {
  const signedFor = bareCapitals(capacity).replace(/^(?:T\/?M|K\/?T|T\/?L)[./\s]+/, '');
  const name = bareCapitals(issuer);
  const kinds = [/^CHI BO|^CHI UY/, /^DANG UY|^DANG BO/, /^(?:TINH|THANH) UY/, /^UY BAN NHAN DAN/];
  const own = kinds.findIndex((kind) => kind.test(name));
  const other = kinds.findIndex((kind) => kind.test(signedFor));
  return own === -1 || other === -1 || own === other;
}
