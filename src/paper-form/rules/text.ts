import type { LaidLine } from '../../attachments/word/laid-out/laid-line.ts';
import { dateFormFaults } from '../../lib/party/date-form.ts';
import { writtenDate } from '../../lib/party/date-writing.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { isWithin, measures, type Range } from '../measures.ts';
import { print, sizeOf } from '../setting-checks.ts';

/** Shorter lines are headings and items, which may be set otherwise. */
const PARAGRAPH = 80;
/** So much of the text must be set as the rule asks. */
const MOST = 0.75;
const CITED_DAY = /(?:ngày\s+)(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})(?!\d)/giu;
/** "số 399-QĐ/TW ngày …": a symbol of the Party cited without the comma. */
const NO_COMMA = /số\s+\d+-\p{Lu}[\p{L}]*\/[\p{Lu}&]+\s+ngày\s+\d[\d/]*/giu;
const SLASHED_END = /[.]?\s*\/\s*[.]?\s*$/u;

/** The text: letters, lines, its end, and days that it cites. */
export const textRule: Rule = ({ text, side, closing }) => {
  const { add, list } = findingsAt('text');
  const rule = measures[side];
  const own = text.filter(({ isData }) => !isData);
  if (own.length === 0) {
    add('textMissing');
    return list;
  }
  const paragraphs = own.filter((line) => line.text.length >= PARAGRAPH);
  const wrongSize = mostOf(own, ({ setting }) => isWithin(sizeOf(setting.size), rule.text));
  if (wrongSize)
    add('textSize', quoted(wrongSize, sizeOf(wrongSize.setting.size)), print(rule.text));
  const { lineSpacing, firstIndent } = rule;
  if (lineSpacing) {
    const wrong = mostOf(paragraphs, ({ setting }) => isExact(setting, lineSpacing));
    if (wrong) add('lineSpacing', spacingText(wrong), print(lineSpacing));
  }
  if (firstIndent) {
    const wrong = mostOf(
      paragraphs,
      ({ setting, text: line }) => /^\t/.test(line) || isWithin(setting.firstIndent, firstIndent),
    );
    if (wrong) add('firstIndent', print([wrong.setting.firstIndent, wrong.setting.firstIndent]));
  }
  const ragged = mostOf(paragraphs, ({ setting }) => setting.jc === 'both');
  if (ragged && side === 'party') add('notJustified', ragged.text.slice(0, 60));
  const end = own.at(-1)?.text.trim() ?? '';
  const hasEnd = closing.capacity.length + closing.posts.length > 0 || closing.label !== null;
  if (hasEnd && side === 'party' && SLASHED_END.test(end)) add('slashedEnd', end.slice(-40));
  if (hasEnd && side === 'state' && !/\.\/\.$/u.test(end)) add('stateEnd', end.slice(-40));
  if (side === 'party') for (const line of own) addDays(line, add);
  return list;
};

function addDays({ text }: LaidLine, add: ReturnType<typeof findingsAt>['add']): void {
  for (const [cited, figures = ''] of text.matchAll(CITED_DAY)) {
    const written = writtenDate(figures);
    for (const code of written ? dateFormFaults(written, 'citation') : []) add(code, cited);
  }
  for (const [cited] of text.matchAll(NO_COMMA)) add('citationComma', cited);
}

/** The first line that is not set so, where too much of the text is not; by letters. */
function mostOf(lines: readonly LaidLine[], isRight: (line: LaidLine) => boolean): LaidLine | null {
  const letters = (some: readonly LaidLine[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const wrong = lines.filter((line) => !isRight(line));
  return letters(wrong) > letters(lines) * (1 - MOST) ? (wrong[0] ?? null) : null;
}

function isExact({ spacing }: LaidLine['setting'], range: Range): boolean {
  return spacing?.rule === 'exact' && isWithin(spacing.value, range);
}

function spacingText({ setting: { spacing } }: LaidLine): string {
  if (!spacing) return '1';
  return spacing.rule === 'multiple'
    ? print([Math.round(spacing.value * 100) / 100, Math.round(spacing.value * 100) / 100])
    : `${print([spacing.value, spacing.value])} pt`;
}

function quoted({ text }: LaidLine, size: number): string {
  return `${text.trim().slice(0, 60)} (${print([size, size])})`;
}
