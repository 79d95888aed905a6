import type { CalendarDate } from '../../../lib/party/dates.ts';
import { type Problem, problem } from '../../problem.ts';
import { type CheckedDocument, type DocumentContext, labelOf } from './context.ts';

/** The day of issue must lie in the existence of the issuer and in the stated term; the day of checking not after today. */
export function timeProblems({ file, data }: CheckedDocument, context: DocumentContext): Problem[] {
  const { bodies, terms, today } = context;
  const found: Problem[] = [];
  const body = bodies.get(data.issuer);
  if (body && !isWithin(data.issued, body))
    found.push(problem('issuerTime', file, labelOf('issued'), { issuer: body.name }));
  const term = terms.find(({ id }) => id === data.term);
  if (term && !isWithin(data.issued, term))
    found.push(problem('termDate', file, labelOf('term'), { term: term.name }));
  if (term && body && term.level !== body.level)
    found.push(problem('termLevel', file, labelOf('term'), { term: term.name }));
  if (data.checked !== undefined && data.checked > today)
    found.push(problem('checkedAhead', file, labelOf('checked')));
  return found;
}

function isWithin(day: CalendarDate, span: { from?: string | undefined; to?: string | undefined }) {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || day <= span.to);
}
