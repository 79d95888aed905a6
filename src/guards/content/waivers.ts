import { PENDING_REASON } from '../../i18n/guard-messages.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { waivableRules } from '../../model/shared-fields.ts';
import type { Problem } from '../problem.ts';

interface Waiver {
  rule: string;
  text?: string | null;
  /** First digits of the hash of the file it is for; a waiver without it is for the texts of the entry. */
  file?: string | null;
}

/**
 * The waivers of an entry, raw. One that waits for its reason, as an import leaves it, holds only while the
 * entry's own switch says that it is unfinished.
 */
export function waiversOf(data: unknown): unknown {
  const { waivers, draft } = (data ?? {}) as { waivers?: unknown; draft?: unknown };
  if (draft === true || !Array.isArray(waivers)) return waivers;
  return waivers.filter((one) => (one as { reason?: unknown } | null)?.reason !== PENDING_REASON);
}

/** So many digits of a hash tell one file from all others of an entry. */
const FEWEST_DIGITS = 12;

const waivable = new Set<string>(waivableRules.map(({ value }) => value));

/**
 * Takes out the problems an entry waives. A waiver of a rule about a text, or about a relation, holds
 * for that text or document only: another telephone number is reported again. What was found in a file is waived
 * for that version of the file only.
 * @param waiversOf the raw waivers of the entry in a file
 */
export function withoutWaived(
  problems: readonly Problem[],
  waiversOf: (file: string) => unknown,
): Problem[] {
  return problems.filter(({ file, rule, value, attachment }) => {
    if (!waivable.has(rule)) return true;
    return !readWaivers(waiversOf(file)).some(
      (waiver) =>
        waiver.rule === rule &&
        isForFile(waiver.file, attachment?.hash) &&
        (value === undefined || isSame(waiver.text, value)),
    );
  });
}

function isForFile(digits: string | null | undefined, hash: string | undefined): boolean {
  const written = digits?.trim().toLowerCase() ?? '';
  if (hash === undefined) return written === '';
  return written.length >= FEWEST_DIGITS && hash.startsWith(written);
}

function isSame(text: string | null | undefined, value: string): boolean {
  return typeof text === 'string' && normalizeLine(text) === normalizeLine(value);
}

/** The well-formed waivers; malformed ones are reported by the schema. */
function readWaivers(raw: unknown): Waiver[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(
    (item): item is Waiver =>
      typeof item === 'object' &&
      item !== null &&
      'rule' in item &&
      'reason' in item &&
      Boolean(item.reason) &&
      ['text', 'file'].every((key) => isTextOrAbsent((item as Record<string, unknown>)[key])),
  );
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
