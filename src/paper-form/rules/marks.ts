import { findPersonalData } from '../../guards/content/personal-data/find.ts';
import { findSecrecyMarks } from '../../guards/content/secrecy/find-marks.ts';
import { bareCapitals } from '../../lib/vietnamese/fold.ts';
import { findingsAt, type Rule } from '../finding.ts';

/** Urgency has three words (05-HD/VPTW): Khẩn, Thượng khẩn, Hỏa tốc. */
const URGENCY = /^(?:KHAN|THUONG KHAN|HOA TOC(?: HEN GIO.*)?)$/;
const NEARLY = /^(?:RAT KHAN|TOI KHAN|KHAN CAP|KHAN TRUONG|HOA KHAN|SIEU KHAN|GAP)$/;

/** Secrecy, urgency and personal data: for the writer, whatever the form. */
export const marksRule: Rule = ({ paper: { lines, boxText, besideText } }) => {
  const { add, list } = findingsAt('secrecy');
  const text = [...lines.map((line) => line.text), boxText, besideText].join('\n');
  for (const mark of findSecrecyMarks(text)) add('secret', mark, '', 'warning');
  for (const { value } of findPersonalData(text)) add('personal', value, '', 'warning');
  for (const line of text.split('\n')) {
    if (NEARLY.test(lettersOf(line))) add('urgencyWord', line);
  }
  return list;
};

/** A draft that is signed, and changes or comments that whoever gets the file can read. */
export const draftRule: Rule = ({ paper }) => {
  const { add, list } = findingsAt('circulation');
  const draft = paper.lines.find(({ text }) => /^\W*DỰ THẢO/u.test(text.trim()));
  if (draft) add('draft', draft.text, '', 'warning');
  if (paper.hasTrackedChanges) add('trackedChanges', '', '', 'warning');
  return list;
};

/** Whether a line is a mark of urgency. */
export function isUrgency(text: string): boolean {
  return URGENCY.test(lettersOf(text));
}

function lettersOf(line: string): string {
  return bareCapitals(line).replace(/[^A-Z ]/g, '');
}
