import { findLegacyText } from '../../lib/vietnamese/legacy-fonts.ts';
import { excerpt, findingProblem, type Problem, problem } from '../problem.ts';
import { findPersonalData } from './personal-data/find.ts';
import { findSecrecyMarks } from './secrecy/find-marks.ts';
import { suspectedLimits } from './secrecy/suspected-limits.ts';

/** Upper bound of reported lines an entry; waived ones count. No publishable document has so many. */
const MAX_SUSPICIONS = 30;
/** Lines are cut so that they fit the text field of a waiver. */
const MAX_LINE_LENGTH = 190;

/** Places a template left unfilled, seen on real portals: {name}, {Họ tên}, {{title}}, {0}, [[ten]]. */
const LEFTOVER = new RegExp(
  [
    String.raw`\{\{[^{}]{1,60}\}\}`,
    String.raw`(?<![=/])\{\s*[\p{L}_][\p{L}\p{N}_.,/() -]{1,40}[\p{L}\p{N}_)]\s*\}`,
    String.raw`\{\d\}`,
    String.raw`\[\[(?=[^[\]\n]*\p{L})[^[\]\n]{1,40}\]\](?!\()`,
    String.raw`<%=?[^%\n]{1,40}%>`,
    String.raw`\blorem\s+ipsum\b`,
  ].join('|'),
  'giu',
);

/**
 * Faults that any text can have, whatever field it stands in.
 * @param quoted the text without code, in which leftovers of templates are looked for
 */
export function textProblems(
  file: string,
  field: string | string[],
  text: string,
  quoted = text,
): Problem[] {
  const found: Problem[] = [];
  for (const leftover of quoted.normalize('NFC').match(LEFTOVER)?.slice(0, 1) ?? []) {
    found.push(problem('leftover', file, field, { value: excerpt(leftover) }));
  }
  const legacy = findLegacyText(text);
  for (const mark of findSecrecyMarks(text, legacy))
    found.push(findingProblem('secrecyMark', file, field, mark));
  for (const { rule, value } of findPersonalData(text))
    found.push(findingProblem(rule, file, field, value));
  const [first] = legacy;
  if (first) {
    const value = excerpt(legacy.map(({ word }) => word).join(' '));
    const restored = excerpt(legacy.map((finding) => finding.restored).join(' '));
    found.push(problem('legacyFont', file, field, { font: first.font, value, restored }));
  }
  return found;
}

/**
 * Lines of a body that read like a limit of its circulation. Fields are not checked: their texts are too
 * short for the classifier.
 */
export function limitSuspicions(file: string, field: string, text: string): Problem[] {
  return suspectedLimits(text)
    .slice(0, MAX_SUSPICIONS)
    .map((line) => findingProblem('suspectedLimit', file, field, waivableLine(line)));
}

/** A line as a waiver can name it. */
export function waivableLine(line: string): string {
  return excerpt(line, MAX_LINE_LENGTH);
}
