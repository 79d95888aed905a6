import type { GuardRule } from '../../../i18n/guard-messages.ts';
import { isAtLeastLevel } from '../../../lib/party/bodies.ts';
import { formatPartyDate } from '../../../lib/party/dates.ts';
import { expiryOf } from '../../../lib/party/legal-state/acts.ts';
import {
  articleRepeals,
  firstRepeal,
  type ValidityFacts,
  validityFacts,
} from '../../../lib/party/legal-state/facts.ts';
import {
  isInForce,
  isPartlyInForce,
  isRepealed,
  isSuspended,
} from '../../../lib/party/legal-state/states.ts';
import { relationsIn } from '../../../model/collections/document-relations.ts';
import { legalDocument } from '../../../model/legal-document.ts';
import { type Problem, problem } from '../../problem.ts';
import {
  type CheckedDocument,
  changingRelations,
  type DocumentContext,
  labelOf,
  problemBetween,
} from './context.ts';

const CHANGING: ReadonlySet<string> = new Set(changingRelations);

/** The legal facts of a document; only published documents have effects on it. */
function factsOf({ slug, data }: CheckedDocument, { acts }: DocumentContext): ValidityFacts {
  return validityFacts(legalDocument(slug, data), acts.get(slug));
}

/**
 * A document is changed or ended only by its issuer or a competent higher body, in a later document
 * that says so (399-QĐ/TW), and only while it is in force.
 */
export function relationProblems(context: DocumentContext): Problem[] {
  const { documents, bodies, bySlug } = context;
  return documents.flatMap((document) =>
    relationsIn(document.data).flatMap(({ relation, target: slug }) => {
      const { data } = document;
      const target = bySlug.get(slug);
      if (!target) return [];
      const problemWith = (rule: GuardRule, more = {}) =>
        problemBetween(rule, document, relation, target, more);
      if (target.data.issued > data.issued) return [problemWith('relationDate')];
      if (!CHANGING.has(relation)) return [];
      const end = firstRepeal(factsOf(target, context));
      if (end && end.id !== document.slug && end.effective < data.issued)
        return [
          problemWith('relationAfterEnd', {
            other: bySlug.get(end.id)?.data.symbol ?? end.id,
            day: formatPartyDate(end.effective),
          }),
        ];
      const own = bodies.get(data.issuer);
      const other = bodies.get(target.data.issuer);
      if (!own || !other) return [];
      const isCompetent = own.side === other.side && isAtLeastLevel(own.level, other.level);
      return isCompetent ? [] : [problemWith('relationLevel')];
    }),
  );
}

/** Stated legal states that no document of the library supports, or that some contradict. */
export function statedValidityProblems(context: DocumentContext): Problem[] {
  return context.documents.flatMap((document) => {
    const facts = factsOf(document, context);
    const rule = hasSource(facts, context.today) ? null : 'endWithoutSource';
    if (rule) return [problem(rule, document.file, labelOf('validity'))];
    return contradiction(document, facts, context);
  });
}

/** Whether a date or another document explains the stated end or suspension by today. */
function hasSource(facts: ValidityFacts, today: string): boolean {
  const { stated, amendedBy, suspendedBy = [] } = facts;
  const isPast = ({ effective }: { effective: string }) => effective <= today;
  const isEnded = expiryOf(facts) <= today || facts.endedBy.some(isPast);
  if (isRepealed(stated)) return isEnded;
  // A suspension that is over bears out nothing.
  if (isSuspended(stated))
    return isEnded || suspendedBy.some((act) => isPast(act) && today < act.ends);
  if (!isPartlyInForce(stated)) return true;
  return isEnded || amendedBy.some(isPast) || articleRepeals(facts).some(isPast);
}

function contradiction(
  { file }: CheckedDocument,
  facts: ValidityFacts,
  context: DocumentContext,
): Problem[] {
  const { stated, checked, expires } = facts;
  if (!isInForce(stated) || checked === undefined) return [];
  const end = firstRepeal(facts);
  if (end && end.effective <= checked)
    return [
      problem('statedAgainstEnd', file, labelOf('validity'), {
        other: context.bySlug.get(end.id)?.data.symbol ?? end.id,
        day: formatPartyDate(end.effective),
      }),
    ];
  return expires !== undefined && expires < checked
    ? [problem('statedAgainstExpiry', file, labelOf('validity'))]
    : [];
}
