import type { LaidLine } from '../../attachments/word/laid-out/laid-line.ts';
import { PARTY_MOTTO } from '../../lib/party/printed-words.ts';
import { bareCapitals } from '../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { measures } from '../measures.ts';
import { mottoSide } from '../parts.ts';
import { checkSetting } from '../setting-checks.ts';

/** The second line of the state's heading; its words have capitals of their own. */
const SECOND = /^DOC LAP/;

/** The heading of the Party, or of the state. */
export const mottoRule: Rule = ({ motto, side, paper }) => {
  const { add, list } = findingsAt('motto');
  const rule = measures[side];
  const printed = mottoSide(motto);
  const [first] = motto;
  if (!first || printed === null) {
    add(side === 'party' ? 'mottoMissing' : 'stateMottoMissing');
    return list;
  }
  if (printed !== side) {
    add(side === 'party' ? 'stateMotto' : 'partyMotto', first.text, PARTY_MOTTO);
    return list;
  }
  const isSecond = ({ text }: LaidLine) => SECOND.test(bareCapitals(text));
  const main = motto.filter((line) => !isSecond(line));
  const second = motto.filter(isSecond);
  checkSetting(add, main, { size: rule.motto, isBold: true, isItalic: false, isCapitals: true });
  if (side === 'party' && !same(main.map(({ text }) => text).join(' '), PARTY_MOTTO))
    add('mottoWords', main.map(({ text }) => text).join(' '), PARTY_MOTTO);
  if (side === 'state' && second.length === 0) add('secondMottoMissing');
  if (rule.secondMotto) checkSetting(add, second, { size: rule.secondMotto, isBold: true });
  if (!hasRuleBelow(motto, paper.lines)) add('mottoRuleMissing', motto.at(-1)?.text);
  return list;
};

/** The body above the issuer and the issuer. */
export const bodiesRule: Rule = ({ upper, issuer, underIssuer, side }) => {
  const { add, list } = findingsAt('bodies');
  const rule = measures[side];
  if (issuer.length === 0) {
    add('issuerMissing');
    return list;
  }
  const name = issuer.map(({ text }) => text).join(' ');
  if (upper.length === 0 && side === 'party' && hasUpper(name)) add('upperMissing', name);
  checkSetting(add, issuer, { size: rule.bodies, isBold: true, isCapitals: true, isItalic: false });
  checkSetting(add, upper, { size: rule.bodies, isBold: false, isCapitals: true, isItalic: false });
  const hasStar = underIssuer.some(({ text }) => /^[\s(]*[*⁕∗★✱][\s)]*$/u.test(text));
  if (side === 'party' && !hasStar) add('starMissing', name);
  return list;
};

/** Committees of provinces and of the centre print no body above them. */
function hasUpper(name: string): boolean {
  return !/^(?:TINH UY|THANH UY|BAN CHAP HANH|BO CHINH TRI|BAN BI THU|DAI HOI|DANG BO (?:TINH|THANH PHO)|.*TRUNG UONG)/.test(
    bareCapitals(name),
  );
}

function hasRuleBelow(motto: readonly LaidLine[], lines: readonly LaidLine[]): boolean {
  const last = motto.at(-1);
  if (!last) return false;
  if (motto.some(({ setting }) => setting.hasRule || setting.isUnderlined)) return true;
  const at = lines.indexOf(last);
  const below = lines.slice(at + 1, at + 3).find(({ column }) => column === last.column);
  return below !== undefined && /^[\s_–—-]{3,}$/u.test(below.text);
}

function same(text: string, other: string): boolean {
  return normalizeLine(text).toLocaleUpperCase('vi') === other;
}
