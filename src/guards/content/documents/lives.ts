import type { GuardRule } from '../../../i18n/guard-messages.ts';
import { isAtLeastLevel } from '../../../lib/party/bodies.ts';
import { formatPartyDate } from '../../../lib/party/dates.ts';
import { endings, isStillborn } from '../../../lib/party/validity.ts';
import { documentRelations } from '../../../model/collections/documents.ts';
import { type Problem, problem } from '../../problem.ts';
import {
  type Context,
  changing,
  type Document,
  labelOf,
  problemBetween,
  startOf,
} from './context.ts';

const CHANGING: ReadonlySet<string> = new Set(changing);

/**
 * What ends each document, by its slug: the first that is published and took effect itself, as the
 * register sees it.
 */
export function endersOf(published: readonly Document[]): Map<string, Document> {
  const targets = ({ data }: Document) => endings.flatMap((how) => data[how]);
  const enders = Map.groupBy(
    published.flatMap((from) => targets(from).map((slug) => ({ slug, from }))),
    ({ slug }) => slug,
  );
  const known = {
    startOf,
    endersOf: ({ slug }: Document) => (enders.get(slug) ?? []).map(({ from }) => from),
  };
  const first = new Map<string, Document>();
  for (const document of published) {
    if (isStillborn(document, known)) continue;
    for (const slug of targets(document)) {
      const before = first.get(slug);
      if (!before || startOf(document) < startOf(before)) first.set(slug, document);
    }
  }
  return first;
}

/**
 * A document is changed or ended only by its issuer or a competent higher body, in a later document
 * that says so (399-QĐ/TW), and only while it holds.
 */
export function relationProblems({ documents, bodies, enders }: Context): Problem[] {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  return documents.flatMap((document) =>
    documentRelations.flatMap((relation) =>
      document.data[relation].flatMap((slug) => {
        const { data } = document;
        const target = bySlug.get(slug);
        if (!target) return [];
        const told = (rule: GuardRule, more = {}) =>
          problemBetween(rule, document, relation, target, more);
        if (target.data.issued > data.issued) return [told('relationDate')];
        if (!CHANGING.has(relation)) return [];
        const end = enders.get(slug);
        if (end && end.slug !== document.slug && startOf(end) < data.issued)
          return [
            told('relationAfterEnd', {
              other: end.data.symbol,
              day: formatPartyDate(startOf(end)),
            }),
          ];
        const own = bodies.get(data.issuer);
        const other = bodies.get(target.data.issuer);
        if (!own || !other) return [];
        const isCompetent = own.side === other.side && isAtLeastLevel(own.level, other.level);
        return isCompetent ? [] : [told('relationLevel')];
      }),
    ),
  );
}

/** Statements on validity that nothing in the library bears out, or that it contradicts. */
export function endProblems({ documents, published, enders, today }: Context): Problem[] {
  const amended = new Set(
    published.filter((document) => startOf(document) <= today).flatMap(({ data }) => data.amends),
  );
  return documents.flatMap(({ slug, file, data }) => {
    const end = enders.get(slug);
    const isOver = data.expires !== undefined && data.expires < today;
    const isEnded = end !== undefined && startOf(end) <= today;
    const hasSource = isOver || isEnded || (data.validity === 'het-mot-phan' && amended.has(slug));
    const isStated = data.validity === 'het-hieu-luc' || data.validity === 'het-mot-phan';
    if (isStated && !hasSource) return [problem('endWithoutSource', file, labelOf('validity'))];
    const isHolding = data.validity === 'con-hieu-luc' || data.validity === 'het-mot-phan';
    if (!isHolding || data.checked === undefined) return [];
    if (end && startOf(end) <= data.checked)
      return [
        problem('statedAgainstEnd', file, labelOf('validity'), {
          other: end.data.symbol,
          day: formatPartyDate(startOf(end)),
        }),
      ];
    return data.expires !== undefined && data.expires < data.checked
      ? [problem('statedAgainstExpiry', file, labelOf('validity'))]
      : [];
  });
}
