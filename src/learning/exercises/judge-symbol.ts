import type { FaultCode } from '../../i18n/exercise-strings.ts';
import { symbolFormFaults } from '../../lib/party/symbol-form.ts';
import { plainNumber } from '../../lib/party/symbol-letters.ts';
import { issuerFaults, typeFaults } from '../../lib/party/symbol-mix-ups.ts';
import { writtenSymbol } from '../../lib/party/symbol-writing.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * Judges a number and symbol that somebody wrote, with or without the word "Số". Outer blanks, kinds of dash and
 * slash, quotation marks and the encoding of letters do not count.
 * @param expected the right writing: "05-NQ/ĐU"
 */
export function judgeSymbol(typed: string, expected: string): Verdict {
  if (typed.trim() === '') return verdictOf(['symbolEmpty']);
  const given = writtenSymbol(typed);
  const right = writtenSymbol(expected);
  if (!given || !right) return verdictOf(['symbolUnreadable']);
  const faults: FaultCode[] = [...symbolFormFaults(given)];
  const counted = (number: string | null) => plainNumber(number ?? undefined);
  if (given.number !== null && counted(given.number) !== counted(right.number))
    faults.push('numberWrong');
  if (given.type !== null && right.type !== null)
    faults.push(...typeFaults(given.type, right.type));
  if (given.issuer !== null && right.issuer !== null)
    faults.push(...issuerFaults(given.issuer, right.issuer));
  return verdictOf(faults);
}
