import type { LaidOutPaper } from '../attachments/word/laid-out/laid-line.ts';
import type { Finding, Rule } from './finding.ts';
import type { Side } from './measures.ts';
import { partsOf } from './parts.ts';
import { linesAt } from './place-lines.ts';
import { type Place, places, REQUIRED } from './places.ts';
import { isOfWords } from './plain-paper.ts';
import { dateRule } from './rules/date.ts';
import { bodiesRule, mottoRule } from './rules/head.ts';
import { draftRule, marksRule } from './rules/marks.ts';
import { recipientsRule } from './rules/recipients.ts';
import { sheetRule } from './rules/sheet.ts';
import { authorityRule, signatureRule } from './rules/signature.ts';
import { symbolRule } from './rules/symbol.ts';
import { textRule } from './rules/text.ts';
import { titleRule } from './rules/title.ts';

const rules: readonly Rule[] = [
  mottoRule,
  bodiesRule,
  symbolRule,
  dateRule,
  titleRule,
  authorityRule,
  textRule,
  signatureRule,
  recipientsRule,
  marksRule,
  draftRule,
  sheetRule,
];

/** One place of a paper: what stands there and what is found of it. */
export interface CheckedPlace {
  place: Place;
  /** As printed; empty where nothing stands there. */
  lines: readonly string[];
  isRequired: boolean;
  findings: readonly Finding[];
}

/** A paper after the check of its form. */
export interface CheckedPaper {
  side: Side;
  places: readonly CheckedPlace[];
}

/**
 * Checks the form of a paper against the rule of its side.
 * @param side the form to check against; where it is left out, that of the body which issues the paper
 */
export function checkForm(paper: LaidOutPaper, side?: Side): CheckedPaper {
  const found = partsOf(paper);
  const parts = side ? { ...found, side } : found;
  const all = rules.flatMap((rule) => rule(parts));
  const findings = paper.sections.length > 0 ? all : all.filter(isOfWords);
  return {
    side: parts.side,
    places: places.map((place) => ({
      place,
      lines: linesAt(parts, place).map(({ text }) => text.trim()),
      isRequired: REQUIRED.includes(place),
      findings: withoutTwice(findings.filter((one) => one.place === place)),
    })),
  };
}

/** Each finding once, however many lines have it. */
function withoutTwice(findings: readonly Finding[]): Finding[] {
  const keys = new Set<string>();
  return findings.filter(({ code, found }) => {
    const key = `${code} ${found}`;
    return !keys.has(key) && keys.add(key);
  });
}
