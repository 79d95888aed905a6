import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { waivableRules } from '../../model/shared-fields.ts';
import type { Problem } from '../problem.ts';

interface Waiver {
  rule: string;
  text?: string | null;
}

const waivable = new Set<string>(waivableRules.map(({ value }) => value));

/**
 * Takes out the problems an entry waives. A waiver of a rule about a text, or about a relation, holds
 * for that text or document only: another telephone number is reported again.
 * @param waiversOf the raw waivers of the entry in a file
 */
export function withoutWaived(
  problems: readonly Problem[],
  waiversOf: (file: string) => unknown,
): Problem[] {
  return problems.filter(({ file, rule, value }) => {
    if (!waivable.has(rule)) return true;
    return !readWaivers(waiversOf(file)).some(
      (waiver) => waiver.rule === rule && (value === undefined || isSame(waiver.text, value)),
    );
  });
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
      (!('text' in item) || typeof item.text === 'string' || item.text === null),
  );
}
