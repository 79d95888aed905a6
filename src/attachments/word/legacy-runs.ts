import { decodeTcvn3, decodeVni, findLegacyText } from '../../lib/vietnamese/legacy-fonts.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';

/** A stretch of text with the font its look names. */
export interface FontRun {
  text: string;
  font: string | null;
  /** Position of its paragraph: neighbours there decide for what is too short to tell. */
  paragraph: number;
}

export type LegacyFont = 'TCVN3' | 'VNI';

const TCVN3_FONT = /^\.Vn/i;
const VNI_FONT = /^VNI[- ]/i;
/** .VnTimeH and its like show the codes of small letters as capitals. */
const CAPITAL_FONT = /^\.Vn.*H$/;
/** Marks that stand behind their vowel in VNI. */
const VNI_MARK = /^[øùûõïâàáåãäêèéúüë]/i;
const BEYOND_LATIN1 = /[^\u0000-\u00FF\u2010-\u2026\u20AB]/u;
/** Marks of VNI that stand in CP1252's own places, and signs that Word makes of typing. */
const WORDS = /[\p{L}\p{M}\u00A1-\u00BF\u00D7\u00F7\u00AD]+/gu;

/** The legacy coding a font's name stands for. */
export function legacyOf(font: string | null): LegacyFont | null {
  if (font === null) return null;
  if (TCVN3_FONT.test(font)) return 'TCVN3';
  return VNI_FONT.test(font) ? 'VNI' : null;
}

/**
 * Restores runs typed in legacy fonts. A font's name alone proves nothing: people also typed Unicode
 * while Word still named .VnTime. So each run is judged by its words, and a run that is too short by
 * its neighbours of the same font in the paragraph, then by the whole document.
 * @returns the text of each run in Unicode, and which coding it was in
 */
export function restoreRuns(runs: readonly FontRun[]): { text: string; was: LegacyFont | null }[] {
  const whole = joinMarks(runs);
  const verdicts = whole.map((run) => {
    const legacy = legacyOf(run.font);
    return legacy ? judge(run.text, legacy) : null;
  });
  const total = verdicts.reduce<number>((sum, verdict) => sum + (verdict ?? 0), 0);
  const sums = new Map<string, number>();
  for (const [index, run] of whole.entries()) {
    const key = besideKey(run);
    sums.set(key, (sums.get(key) ?? 0) + (verdicts[index] ?? 0));
  }
  return whole.map((run, index) => {
    const legacy = legacyOf(run.font);
    if (!legacy) return { text: run.text, was: null };
    const own = verdicts[index] ?? 0;
    const beside = Math.abs(own) > 1 ? 0 : (sums.get(besideKey(run)) ?? 0);
    const verdict = own + beside || total || 1;
    if (verdict < 0) return { text: run.text, was: null };
    return { text: decode(run.text, legacy, run.font ?? ''), was: legacy };
  });
}

/** Runs of one font in one paragraph judge together. */
function besideKey({ paragraph, font }: FontRun): string {
  return `${paragraph} ${font}`;
}

/** VNI writes a vowel and its mark as two characters; Word may have cut between them. */
function joinMarks(runs: readonly FontRun[]): FontRun[] {
  const joined = runs.map((run) => ({ ...run }));
  for (const [index, run] of joined.entries()) {
    const before = joined[index - 1];
    if (!before || before.paragraph !== run.paragraph) continue;
    if (legacyOf(before.font) !== 'VNI' || legacyOf(run.font) !== 'VNI') continue;
    if (!VNI_MARK.test(run.text) || !/[aeiouyôö]$/i.test(before.text)) continue;
    before.text += run.text.slice(0, 1);
    run.text = run.text.slice(1);
  }
  return joined;
}

/** A page that quotes a few words of an old font is Unicode all the same. */
const UNNAMED_WORDS = 3;

/**
 * Restores HTML whose fonts nobody names, as saved web pages have it; only where whole words show
 * that it was typed in a legacy font, stretch by stretch between tags.
 * @returns how many stretches were restored
 */
export function restoreUnnamed(html: string): {
  text: string;
  was: LegacyFont | null;
  count: number;
} {
  const found = findLegacyText(html.replace(/<[^<>]*>/g, ' '));
  const [first] = found;
  if (!first || found.length < UNNAMED_WORDS) return { text: html, was: null, count: 0 };
  let count = 0;
  const text = html.replace(/(?<=^|>)[^<>]+(?=<|$)/g, (stretch) => {
    if (BEYOND_LATIN1.test(stretch) || judge(stretch, first.font) <= 0) return stretch;
    count += 1;
    return decode(stretch, first.font, '');
  });
  return { text, was: count > 0 ? first.font : null, count };
}

function decode(text: string, legacy: LegacyFont, font: string): string {
  const plain = legacy === 'TCVN3' ? decodeTcvn3(text) : decodeVni(text);
  return CAPITAL_FONT.test(font) ? plain.toLocaleUpperCase('vi') : plain;
}

/** Letters beyond Latin-1 were never in these fonts: weighs more than any word. */
const PROOF = 20;

/** Above zero: the words make sense only when decoded; below: only as they are; zero: no telling. */
function judge(text: string, legacy: LegacyFont): number {
  if (BEYOND_LATIN1.test(text.normalize('NFC'))) return -PROOF;
  let verdict = 0;
  for (const word of text.match(WORDS) ?? []) {
    // Letters that stand alone are pieces of words.
    if (word.length < 2 || !/[^\u0000-\u007F]/.test(word)) continue;
    const asIs = isSyllable(word.normalize('NFC'));
    const decoded = isSyllable(legacy === 'TCVN3' ? decodeTcvn3(word) : decodeVni(word));
    if (decoded && !asIs) verdict += 1;
    if (asIs && !decoded) verdict -= 1;
  }
  return verdict;
}
