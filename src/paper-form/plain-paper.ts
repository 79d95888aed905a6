import type { LaidLine, LaidOutPaper, Setting } from '../attachments/word/laid-out/laid-line.ts';
import { printedLines } from '../attachments/word/printed-lines.ts';
import type { FormFaultCode } from '../i18n/form-check-strings.ts';
import { normalizeText } from '../lib/vietnamese/normalize.ts';
import type { Finding } from './finding.ts';

/** Pasted words say nothing of how they are set. */
const UNKNOWN: Setting = {
  size: null,
  fonts: [],
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  jc: 'left',
  spacing: null,
  firstIndent: 0,
  hasRule: false,
};
/** Findings about how words are set. */
const OF_SETTING: readonly FormFaultCode[] = [
  'size',
  'notBold',
  'bold',
  'notItalic',
  'italic',
  'notUnderlined',
  'underlined',
  'mottoRuleMissing',
  'titleAside',
  'textSize',
  'lineSpacing',
  'firstIndent',
  'notJustified',
];
/** What may be left out of a pasted head. */
const OF_REST: readonly FormFaultCode[] = [
  'textMissing',
  'signatureMissing',
  'recipientsMissing',
  'starMissing',
  'hyphensMissing',
];

/** A paper of pasted words: the head of one, or all of it. Columns come as tabs, as Word and Excel copy them. */
export function plainPaper(text: string): LaidOutPaper {
  const blocks = normalizeText(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      lines: [{ text: line, isBold: false, align: null, setting: UNKNOWN }],
    }));
  const lines: LaidLine[] = printedLines(blocks);
  return { lines, sections: [], boxText: '', besideText: '', hasTrackedChanges: false };
}

/** Whether a finding can be made of pasted words. */
export function isOfWords({ code, place }: Finding): boolean {
  return place !== 'sheet' && !OF_SETTING.includes(code) && !OF_REST.includes(code);
}
