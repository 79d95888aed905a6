import { hasCue } from './cue-words.ts';
import { findSecrecyMarks } from './find-marks.ts';
import { featuresOf } from './limit-features.ts';
import { featuresScore, type LimitsModel, limitsModel } from './limits-model.ts';
import { continues, type PositionedLine, positionedLines } from './line-positions.ts';

/** With the line behind it, a line that is nearly a limit may be one. */
const NEARLY = -0.5;
/** How much more lines of a message must score if they have no word that limits have. */
const WITHOUT_CUE = 0.75;
/** Shorter lines are names and cells; the rules in find-marks.ts read stamps. */
const FEWEST_WORDS = 6;

/**
 * Lines that read like a secrecy mark or a limit of circulation in anybody's words ("đọc xong xóa giúp
 * anh", "chưa công bố trước ngày…"). A guess of the classifier, for somebody to look at: what is certain
 * is found by {@link findSecrecyMarks}.
 */
export function suspectedLimits(text: string, model: LimitsModel = limitsModel()): string[] {
  const lines = positionedLines(text);
  const found = lines.filter((line, at) => isSuspected(model, line, lines[at + 1]));
  // A line with a mark is reported already.
  return [...new Set(found.map(({ raw }) => raw))].filter(
    (line) => findSecrecyMarks(line).length === 0,
  );
}

function isSuspected(model: LimitsModel, line: PositionedLine, next?: PositionedLine): boolean {
  const threshold = model.thresholds[line.position];
  if (threshold === undefined || line.raw.split(' ').length < FEWEST_WORDS) return false;
  // A message is judged by all it says, a line of a paper by what it says of the paper.
  const isCued = hasCue(line.raw);
  if (line.position !== 'paragraph' && !isCued) return false;
  const isAbove = (score: number, features: Set<string>, hasWord: boolean) =>
    score > threshold + (hasWord ? 0 : WITHOUT_CUE) &&
    (!line.isInPaper || featuresScore(model.inPapers, features) > model.inPapers.threshold);
  const features = featuresOf(line.raw);
  const score = featuresScore(model, features);
  if (isAbove(score, features, isCued)) return true;
  if (score < NEARLY || !next || !continues(line, next)) return false;
  const both = `${line.raw} | ${next.raw}`;
  const featuresOfBoth = featuresOf(both);
  return isAbove(featuresScore(model, featuresOfBoth), featuresOfBoth, hasCue(both));
}
