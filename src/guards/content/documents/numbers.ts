import { termOn } from '../../../lib/party/bodies.ts';
import type { CalendarDate } from '../../../lib/party/dates.ts';
import { type Problem, problem } from '../../problem.ts';
import { type CheckedDocument, type DocumentContext, labelOf, symbolOf } from './context.ts';

/** A number may be given weeks before the document is signed; only a larger gap is reported. */
const NUMBER_TOLERANCE_DAYS = 45;

/** Party numbers run per type and term of a committee; gaps are normal, because secret documents take numbers too. */
export function numberProblems(context: DocumentContext): Problem[] {
  return seriesOf(context).flatMap((members) => [
    ...reusedNumbers(members),
    ...numbersOutOfOrder(members),
  ]);
}

/** Groups of documents that share one sequence of numbers, sorted by number and day. */
function seriesOf({ documents, bodies, terms }: DocumentContext): CheckedDocument[][] {
  const series = Map.groupBy(
    documents.filter((document) => symbolOf(document).kind === 'party'),
    (document) => {
      const { data } = document;
      const body = bodies.get(data.issuer);
      const term = body && (data.term ?? termOn(terms, body, data.issued)?.id);
      if (!term) return '';
      const letters = symbolOf(document).issuer;
      // Central bodies share one sequence; below them every body has its own.
      return `${term} ${data.type} ${body.level === 'trung-uong' ? letters : data.issuer}`;
    },
  );
  series.delete('');
  return [...series.values()].map((members) =>
    members.toSorted(
      (left, right) =>
        Number(left.data.number) - Number(right.data.number) ||
        left.data.issued.localeCompare(right.data.issued),
    ),
  );
}

function reusedNumbers(inOrder: readonly CheckedDocument[]): Problem[] {
  return inOrder.flatMap((document, at) => {
    const before = inOrder[at - 1];
    const isReused =
      before &&
      Number(before.data.number) === Number(document.data.number) &&
      before.data.issued !== document.data.issued;
    return isReused
      ? [problem('numberReused', document.file, labelOf('number'), { other: before.file })]
      : [];
  });
}

function numbersOutOfOrder(inOrder: readonly CheckedDocument[]): Problem[] {
  let latest = inOrder[0];
  return inOrder.slice(1).flatMap((document) => {
    const before = latest;
    if (!before || document.data.issued >= before.data.issued) latest = document;
    if (!before || Number(before.data.number) === Number(document.data.number)) return [];
    const isEarly = daysBetween(document.data.issued, before.data.issued) > NUMBER_TOLERANCE_DAYS;
    return isEarly
      ? [
          problem('numberOrder', document.file, labelOf('number'), {
            other: before.data.symbol,
          }),
        ]
      : [];
  });
}

/** Days from one date to a later one; negative when the other comes first. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
