import { expect, it } from 'vitest';
import { type FaultCode, faultSentences } from '../../src/i18n/exercise-strings.ts';

/** [fault, wrong answers, the right answer]. */
export type FaultRow<Right> = readonly [FaultCode, readonly string[], Right];

/** One row for each wrong answer: [answer, fault, the right one]. */
export function faultRows<Right>(table: readonly FaultRow<Right>[]) {
  return table.flatMap(([fault, answers, right]) =>
    answers.map((given) => [given, fault, right] as const),
  );
}

/** Tests that a table has three different answers at least for each fault, and that its sentence says why and how. */
export function testTable(codes: object, table: readonly FaultRow<unknown>[]): void {
  it.each(Object.keys(codes))('%s is in the table three times, and has its sentence', (code) => {
    const answers = table
      .filter(([fault]) => fault === code)
      .flatMap(([, all, right]) => all.map((given) => JSON.stringify([given, right])));
    expect(new Set(answers).size).toBeGreaterThanOrEqual(3);
    expect(faultSentences[code as FaultCode]).toMatch(/^\p{Lu}.+[,;].+\.$/u);
  });
}
