import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '../../../lib/vietnamese/fold.ts';
import { type DressedLine, dressedLines } from './dressed-lines.ts';
import { findSecrecyMarks } from './find-marks.ts';
import { type Example, type Learned, learn, likeness } from './likeness.ts';

/**
 * Texts that people judged, a folder of tables `label TAB text`; lines of `exam` are kept back, to
 * measure with words nobody has learned from.
 */
const EXAMPLES = new URL('../examples/', import.meta.url);
const KEPT_BACK = /exam/;
/** From here on a line is told; chosen on sets that were left out of the learning one by one. */
const THRESHOLD = 0.5;
/** Items of a list are mostly rules and steps; only what is very like a limit is told. */
const THRESHOLD_LISTED = 1.5;
/** With the line behind it, a line that is nearly one may be one. */
const NEAR = -0.5;
/** Shorter lines are headings and cells; the rules in find-marks.ts read stamps. */
const FEWEST_WORDS = 6;
/** No limit does without one of these words; read without marks. */
const LIMITING =
  /(?:^|[^a-z])(?:mat|kin|noi bo|luu hanh|pho bien|cong khai|cong bo|thu (?:hoi|lai)|(?:tra|nop|gui) (?:lai|tra)|han che|rieng|huy|xoa|dot|khong|ko|khg|k|dung|cam|chua|chi|tranh|dang|share|leak|secret|confidential|internal|restricted|embargo)(?![a-z])/;

/**
 * Lines that read like a secrecy mark or a limit of circulation in anybody's words ("đọc xong xóa giúp
 * anh", "chưa công bố trước ngày…"). A guess from examples, for somebody to look at: what is certain is
 * found by {@link findSecrecyMarks}.
 */
export function suspectedLimits(text: string): string[] {
  const lines = linesOf(text);
  const found = lines.filter(({ raw: line, isListed }, at) => {
    if (!mayLimit(line)) return false;
    const own = likeness(learned(), line);
    if (isListed) return own > THRESHOLD_LISTED;
    const next = lines[at + 1]?.raw;
    // What a line orders, the next may say of what.
    const withNext =
      next === undefined || own < NEAR ? own : likeness(learned(), `${line} | ${next}`);
    return Math.max(own, withNext) > THRESHOLD;
  });
  // A line with a mark is told already.
  return [...new Set(found.map(({ raw }) => raw))].filter(
    (line) => findSecrecyMarks(line).length === 0,
  );
}

/** The lines of a text as readers see them, rows of tables whole, headings left out. */
function linesOf(text: string): DressedLine[] {
  return text
    .split('\n')
    .filter((row) => !/^\s*#{1,6}\s/.test(row))
    .flatMap((row) =>
      row.includes('|')
        ? dressedLines(row.replace(/<br\s*\/?>/gi, ' ')).slice(0, 1)
        : dressedLines(row),
    )
    .filter(({ raw }) => raw !== '');
}

function mayLimit(line: string): boolean {
  const plain = fold(line);
  return LIMITING.test(plain) && plain.split(' ').length >= FEWEST_WORDS;
}

let known: Learned | null = null;

/** Learned at the first use, which takes about a second. */
function learned(): Learned {
  known ??= learn(examplesIn(EXAMPLES, (name) => !KEPT_BACK.test(name)));
  return known;
}

/** Texts of the tables in a folder; only marks are limits, numbers and addresses are none. */
function examplesIn(folder: URL, isWanted: (name: string) => boolean): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && isWanted(name))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((row): Example[] => {
          const [label = '', text = ''] = row.split('\t');
          const isLimited = name.startsWith('positive');
          if (text === '' || (isLimited && label !== 'mark')) return [];
          const lines = linesOf(text.replaceAll('\\n', '\n')).map(({ raw }) => raw);
          return [{ text: lines.join(' | '), isLimited }];
        }),
    );
}
