import { decode, type LegacyFont, legacyOf, legacyVerdict } from './legacy-verdict.ts';

/** A stretch of text with the font that its formatting names. */
export interface FontRun {
  text: string;
  font: string | null;
  /** Number of its paragraph: runs beside it help to judge one that is too short. */
  paragraph: number;
}

/** Marks that stand behind their vowel in VNI. */
const VNI_MARK = /^[øùûõïâàáåãäêèéúüë]/i;

/**
 * Restores runs typed in legacy fonts. The name of a font proves nothing, for people typed Unicode too
 * while Word still named .VnTime. So a run is judged by its words, one that is too short by runs of the
 * same font in its paragraph, then by the whole document.
 * @returns the text of each run in Unicode, and the legacy font it was in
 */
export function restoreRuns(runs: readonly FontRun[]): { text: string; font: LegacyFont | null }[] {
  const joined = joinMarks(runs);
  const verdicts = joined.map((run) => {
    const legacy = legacyOf(run.font);
    return legacy ? legacyVerdict(run.text, legacy) : null;
  });
  const total = verdicts.reduce<number>((sum, verdict) => sum + (verdict ?? 0), 0);
  const sums = new Map<string, number>();
  for (const [index, run] of joined.entries()) {
    const key = groupKey(run);
    sums.set(key, (sums.get(key) ?? 0) + (verdicts[index] ?? 0));
  }
  return joined.map((run, index) => {
    const legacy = legacyOf(run.font);
    if (!legacy) return { text: run.text, font: null };
    const own = verdicts[index] ?? 0;
    const ofGroup = Math.abs(own) > 1 ? 0 : (sums.get(groupKey(run)) ?? 0);
    const verdict = own + ofGroup || total || 1;
    if (verdict < 0) return { text: run.text, font: null };
    return { text: decode(run.text, legacy, run.font ?? ''), font: legacy };
  });
}

/** Runs with the same key are judged together. */
function groupKey({ paragraph, font }: FontRun): string {
  return `${paragraph} ${font}`;
}

/** VNI writes a vowel and its mark as two characters; Word may have put them into two runs. */
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
