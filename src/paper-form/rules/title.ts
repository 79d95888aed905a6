import { isCapitals } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { measures } from '../measures.ts';
import { checkSetting } from '../setting-checks.ts';

const STATE_ABOUT = /^v\s*\/\s*v/iu;
/** Below what a paper is about stand so many hyphens. */
const HYPHENS = 5;
const PARTY_ABOUT = /^về việc(?!\p{L})/iu;

/** The name of the type and what the paper is about. */
export const titleRule: Rule = (parts) =>
  parts.isLetter ? letterFindings(parts) : titleFindings(parts);

const titleFindings: Rule = ({ title, subject, hyphens, side }) => {
  const { add, list } = findingsAt('title');
  const rule = measures[side];
  if (!title) {
    add('typeMissing');
    return list;
  }
  checkSetting(add, [title], { size: rule.type, isBold: true, isItalic: false, isCapitals: true });
  if (title.setting.jc !== 'center') add('titleAside', title.text);
  const about = subject.filter((line) => line !== title);
  if (subject.length === 0) add('subjectMissing', title.text);
  else checkSetting(add, about, { size: rule.subject, isBold: true });
  const count = hyphens?.text.match(/[-–—]/gu)?.length ?? 0;
  if (side === 'party' && subject.length > 0 && count === 0)
    add('hyphensMissing', subject.at(-1)?.text);
  else if (side === 'party' && count > 0 && count !== HYPHENS) add('hyphensCount', hyphens?.text);
  return list;
};

const letterFindings: Rule = ({ title, subject, symbol, motto, side, addressed }) => {
  const { add, list } = findingsAt('title');
  if (title) add('typeOnLetter', title.text);
  if (!addressed) add('addresseeMissing');
  const [first] = subject;
  if (!first) {
    add('letterSubjectMissing');
    return list;
  }
  const text = normalizeLine(first.text);
  if (side === 'party' && STATE_ABOUT.test(text)) add('stateAbout', text);
  if (side === 'party' && !STATE_ABOUT.test(text) && !PARTY_ABOUT.test(text))
    add('aboutMissing', text, '', 'doubt');
  if (side === 'state' && !STATE_ABOUT.test(text)) add('partyAbout', text);
  const isInTable = symbol !== null && symbol.block === motto[0]?.block;
  const isAcross = isInTable && first.column === null && first.setting.jc === 'center';
  if (first.column === 'right' || isAcross) add('letterSubjectPlace', text);
  else if (!isCapitals(text))
    checkSetting(add, subject, {
      size: measures[side].letterSubject,
      isItalic: side === 'party',
      isBold: false,
    });
  return list;
};
