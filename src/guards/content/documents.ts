import { isAtLeastLevel, type Term, termOn } from '../../lib/party/bodies.ts';
import type { CalendarDate } from '../../lib/party/dates.ts';
import { type DocumentType, documentTypes, typeLetters } from '../../lib/party/document-types.ts';
import { parseSymbol, symbolKey } from '../../lib/party/symbol.ts';
import type { EntryData } from '../../model/collection.ts';
import { documentRelations } from '../../model/collections/documents.ts';
import { collections } from '../../model/registry.ts';
import { type Problem, problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';

interface Document {
  slug: string;
  file: string;
  data: EntryData<typeof collections.documents>;
}
type Bodies = ReadonlyMap<string, EntryData<typeof collections.bodies>>;

const { fields } = collections.documents;
const label = (name: keyof typeof fields) => fields[name].editor.label;

/** Relations that change another document; the others only point at it. */
const CHANGING = ['replaces', 'amends', 'annuls', 'corrects'] as const;
/** Papers numbered on one day are signed within some weeks of each other. */
const NUMBER_TOLERANCE_DAYS = 45;

/** Everything about documents that shows only beside bodies, terms and other documents. */
export function documentProblems(
  entries: readonly CheckedEntry[],
  terms: readonly Term[],
): Problem[] {
  const documents = entries
    .filter(({ collection }) => collection === 'documents')
    .toSorted((left, right) => left.file.localeCompare(right.file)) as unknown as Document[];
  const bodies: Bodies = new Map(
    entries
      .filter(({ collection }) => collection === 'bodies')
      .map(({ slug, data }) => [slug, data as unknown as EntryData<typeof collections.bodies>]),
  );
  return [
    ...documents.flatMap((document) => [
      ...symbolProblems(document, bodies),
      ...timeProblems(document, bodies, terms),
    ]),
    ...identityProblems(documents),
    ...relationProblems(documents, bodies),
    ...endProblems(documents),
    ...numberProblems(documents, bodies, terms),
  ];
}

/** Letters of the symbol against the chosen type and body (domain of 36-HD/VPTW, 30/2020/NĐ-CP). */
function symbolProblems({ file, data }: Document, bodies: Bodies): Problem[] {
  const { type, issuer: letters, kind } = parseSymbol(data.symbol);
  const expected: DocumentType | undefined = documentTypes.find(({ id }) => id === data.type);
  const ownLetters = [expected?.letters, ...(expected?.otherLetters ?? [])].filter(Boolean);
  const body = bodies.get(data.issuer);
  const isLettersWrong =
    type !== null &&
    typeLetters.includes(type) &&
    ownLetters.length > 0 &&
    !ownLetters.includes(type);
  const isIssuerWrong =
    body && letters !== null && kind !== null && !body.letters.some((own) => fits(own, letters));
  return [
    ...(isLettersWrong ? [problem('lettersMismatch', file, label('type'))] : []),
    ...(isIssuerWrong
      ? [
          problem('issuerMismatch', file, label('issuer'), {
            letters,
            expected: body.letters.join(', '),
          }),
        ]
      : []),
  ];
}

/** "QH" fits QH15, "UBND" fits UBND-VP. */
function fits(own: string, letters: string): boolean {
  return letters.startsWith(own) && /^(?:\d+|-.+)?$/.test(letters.slice(own.length));
}

/** The day of issue against the life of the body and the stated term. */
function timeProblems({ file, data }: Document, bodies: Bodies, terms: readonly Term[]): Problem[] {
  const found: Problem[] = [];
  const body = bodies.get(data.issuer);
  if (body && !isWithin(data.issued, body))
    found.push(problem('issuerTime', file, label('issued'), { issuer: body.name }));
  const term = terms.find(({ id }) => id === data.term);
  if (term && !isWithin(data.issued, term))
    found.push(problem('termDate', file, label('term'), { term: term.name }));
  return found;
}

function isWithin(day: CalendarDate, span: { from?: string | undefined; to?: string | undefined }) {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || day <= span.to);
}

/** Two entries for one document: a Party number returns every term, so symbol, issuer and date tell it. */
function identityProblems(documents: readonly Document[]): Problem[] {
  const seen = new Map<string, string>();
  return documents.flatMap(({ file, data }) => {
    const key = `${symbolKey(data.symbol)} ${data.issuer} ${data.issued}`;
    const other = seen.get(key);
    seen.set(key, file);
    return other ? [problem('duplicateDocument', file, label('symbol'), { other })] : [];
  });
}

/**
 * A document is changed or ended only by its issuer or a competent higher body, in a later document
 * that says so (399-QĐ/TW).
 */
function relationProblems(documents: readonly Document[], bodies: Bodies): Problem[] {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  return documents.flatMap(({ file, data }) =>
    documentRelations.flatMap((relation) =>
      data[relation].flatMap((slug) => {
        const target = bySlug.get(slug);
        if (!target) return [];
        const values = { target: target.data.symbol };
        if (target.data.issued > data.issued)
          return [problem('relationDate', file, label(relation), values)];
        const own = bodies.get(data.issuer);
        const other = bodies.get(target.data.issuer);
        const isChange = (CHANGING as readonly string[]).includes(relation);
        if (!isChange || !own || !other) return [];
        const isCompetent = own.side === other.side && isAtLeastLevel(own.level, other.level);
        return isCompetent ? [] : [problem('relationLevel', file, label(relation), values)];
      }),
    ),
  );
}

/** Somebody wrote "hết hiệu lực" and nothing in the library ended the document. */
function endProblems(documents: readonly Document[]): Problem[] {
  const ended = new Set(
    documents.flatMap(({ data }) => [...data.replaces, ...data.annuls, ...data.amends]),
  );
  return documents
    .filter(({ slug, data }) => {
      const isStated = data.validity === 'het-hieu-luc' || data.validity === 'het-mot-phan';
      return isStated && data.expires === undefined && !ended.has(slug);
    })
    .map(({ file }) => problem('endWithoutSource', file, label('validity')));
}

/** Numbers of the Party run per type and term of a committee, with gaps (secret papers share them). */
function numberProblems(
  documents: readonly Document[],
  bodies: Bodies,
  terms: readonly Term[],
): Problem[] {
  const series = Map.groupBy(
    documents.filter(({ data }) => parseSymbol(data.symbol).kind === 'party'),
    ({ data }) => {
      const level = bodies.get(data.issuer)?.level;
      const term = level && (data.term ?? termOn(terms, level, data.issued)?.id);
      if (!term) return '';
      const letters = parseSymbol(data.symbol).issuer;
      // Central bodies number together; below, every body by itself.
      return `${term} ${data.type} ${level === 'trung-uong' ? letters : data.issuer}`;
    },
  );
  series.delete('');
  return [...series.values()].flatMap((members) => {
    const inOrder = members.toSorted(
      (left, right) =>
        Number(left.data.number) - Number(right.data.number) ||
        left.data.issued.localeCompare(right.data.issued),
    );
    let latest = inOrder[0];
    return inOrder.slice(1).flatMap((document) => {
      const before = latest;
      if (!before || document.data.issued >= before.data.issued) latest = document;
      if (!before) return [];
      const { file, data } = document;
      const values = { other: before.data.symbol };
      const isReused =
        Number(data.number) === Number(before.data.number) && data.issued !== before.data.issued;
      if (isReused) return [problem('numberReused', file, label('number'), { other: before.file })];
      const isEarly = daysBetween(data.issued, before.data.issued) > NUMBER_TOLERANCE_DAYS;
      return isEarly ? [problem('numberOrder', file, label('number'), values)] : [];
    });
  });
}

/** Days from one date to a later one; negative when the other comes first. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
