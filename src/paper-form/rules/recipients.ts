import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { measures } from '../measures.ts';
import { checkSetting } from '../setting-checks.ts';

const ARCHIVE = /^[-–+•\s]*lưu(?!\p{L})/iu;

/** Who gets the paper. */
export const recipientsRule: Rule = ({ closing: { label, recipients }, side, recognised }) => {
  const { add, list } = findingsAt('recipients');
  const rule = measures[side];
  if (!label) {
    // Minutes are kept and sent to nobody.
    add('recipientsMissing', '', '', recognised.type === 'bien-ban' ? 'doubt' : 'fault');
    return list;
  }
  checkSetting(
    add,
    [label],
    side === 'party'
      ? { size: rule.recipientsLabel, isUnderlined: true }
      : { size: rule.recipientsLabel, isBold: true, isItalic: true },
  );
  const items = recipients.filter(({ text }) => normalizeLine(text) !== '');
  checkSetting(add, items, { size: rule.recipients });
  const last = items.at(-1);
  if (!items.some(({ text }) => ARCHIVE.test(text))) add('archiveMissing', last?.text);
  else if (last && !ARCHIVE.test(last.text)) add('archiveNotLast', last.text);
  return list;
};
