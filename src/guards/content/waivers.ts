import { fold } from '../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { waivableRules } from '../../model/shared-fields.ts';
import type { Problem } from '../problem.ts';

interface Waiver {
  rule: string;
  text?: string;
}

const waivable = new Set<string>(waivableRules.map(({ value }) => value));

/**
 * Takes out the problems an entry waives. A waiver of a rule about a text holds for that text only:
 * the next telephone number is told again.
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

function isSame(text: string | undefined, value: string): boolean {
  return text !== undefined && fold(normalizeLine(text)) === fold(normalizeLine(value));
}

function readWaivers(raw: unknown): Waiver[] {
  if (!Array.isArray(raw)) return [];
  return raw.filter(
    (item): item is Waiver =>
      typeof item === 'object' &&
      item !== null &&
      'rule' in item &&
      'reason' in item &&
      item.reason,
  );
}
