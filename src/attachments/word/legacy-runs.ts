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
  const sum = (isMeant: (index: number) => boolean) =>
    verdicts.reduce<number>(
      (total, verdict, index) => total + (isMeant(index) ? (verdict ?? 0) : 0),
      0,
    );
  const total = sum(() => true);
  return whole.map((run, index) => {
    const legacy = legacyOf(run.font);
    if (!legacy) return { text: run.text, was: null };
    const own = verdicts[index] ?? 0;
    const beside = Math.abs(own) > 1 ? 0 : sum((at) => isBeside(whole[at], run));
    const verdict = own + beside || total || 1;
    if (verdict < 0) return { text: run.text, was: null };
    return { text: decode(run.text, legacy, run.font ?? ''), was: legacy };
  });
}

function isBeside(other: FontRun | undefined, run: FontRun): boolean {
  return other?.paragraph === run.paragraph && other.font === run.font;
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

/**
 * Restores a text whose font nobody names, as saved web pages have it; only when whole words show
 * that it was typed in a legacy font.
 */
export function restoreUnnamed(text: string): { text: string; was: LegacyFont | null } {
  const [first] = findLegacyText(text);
  if (!first || findLegacyText(text).length < 3) return { text, was: null };
  const decoded = text.replace(/\S+/g, (word) =>
    BEYOND_LATIN1.test(word) ? word : decode(word, first.font, ''),
  );
  return { text: decoded, was: first.font };
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
