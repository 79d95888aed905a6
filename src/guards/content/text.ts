import { findLegacyText } from '../../lib/vietnamese/legacy-fonts.ts';
import { excerpt, type Problem, problem } from '../problem.ts';
import { findSecrecyMarks } from './secrecy.ts';

/** Places a template left unfilled, seen on real portals: {name}, {Họ tên}, {{title}}, {0}, [[ten]]. */
const LEFTOVER =
  /\{\{[^{}\n]{1,60}\}\}|\{(?:\d+|[\p{L}_][\p{L}\p{N}_. -]{1,40})\}|\[\[[^[\]\n]{1,40}\]\]|\blorem ipsum\b/giu;

/** Faults that any text can have, whatever field it stands in. */
export function textProblems(file: string, field: string | string[], text: string): Problem[] {
  const found: Problem[] = [];
  for (const leftover of text.match(LEFTOVER)?.slice(0, 1) ?? []) {
    found.push(problem('leftover', file, field, { value: leftover }));
  }
  for (const mark of findSecrecyMarks(text).slice(0, 1)) {
    found.push(problem('secrecyMark', file, field, { value: excerpt(mark) }));
  }
  const legacy = findLegacyText(text);
  const [first] = legacy;
  if (first) {
    const value = excerpt(legacy.map(({ word }) => word).join(' '));
    const restored = excerpt(legacy.map((finding) => finding.restored).join(' '));
    found.push(problem('legacyFont', file, field, { font: first.font, value, restored }));
  }
  return found;
}
