import {
  type DocumentType,
  documentTypes,
  typeLetters,
} from '../../../lib/party/document-types.ts';
import type { DocumentSymbol } from '../../../lib/party/symbol.ts';
import { type Problem, problem } from '../../problem.ts';
import { type CheckedDocument, type DocumentContext, labelOf, symbolOf } from './context.ts';

const types: readonly DocumentType[] = documentTypes;
const KNOWN_LETTERS: ReadonlySet<string> = new Set(typeLetters);

/** Compares the symbol with the chosen type, issuer and day (36-HD/VPTW, 30/2020/NĐ-CP). */
export function symbolProblems(document: CheckedDocument, { bodies }: DocumentContext): Problem[] {
  const { file, data } = document;
  const symbol = symbolOf(document);
  const { issuer: letters, kind, year } = symbol;
  const body = bodies.get(data.issuer);
  const found: Problem[] = [];
  const rule = lettersFault(symbol, data.type);
  if (rule) found.push(problem(rule, file, labelOf('type')));
  if (body && letters !== null && kind !== null && !body.letters.some((own) => fits(own, letters)))
    found.push(
      problem('issuerMismatch', file, labelOf('issuer'), {
        letters,
        expected: body.letters.join(', '),
      }),
    );
  if (year !== null && year !== Number(data.issued.slice(0, 4)))
    found.push(problem('symbolYear', file, labelOf('issued'), { year }));
  return found;
}

/**
 * Letters of another type are an error; letters of no type may be a body's own, so they are a warning.
 * Symbols of the National Assembly follow other rules, and official letters of the state have none.
 */
function lettersFault(symbol: DocumentSymbol, id: string) {
  const type = types.find((known) => known.id === id);
  const own = [type?.letters, ...(type?.otherLetters ?? [])].filter(Boolean);
  const letters = symbol.type?.split('-')[0] ?? null;
  if (symbol.kind === 'law') return null;
  if (own.length === 0)
    return symbol.kind === 'party' && KNOWN_LETTERS.has(letters ?? '') ? 'lettersMismatch' : null;
  if (letters === null) return symbol.kind === 'admin' ? null : 'lettersUnknown';
  if (own.includes(letters)) return null;
  return KNOWN_LETTERS.has(letters) ? 'lettersMismatch' : 'lettersUnknown';
}

/** "QH" fits QH15, "UBND" fits UBND-VP. */
function fits(own: string, letters: string): boolean {
  return letters.startsWith(own) && /^(?:\d+|-.+)?$/.test(letters.slice(own.length));
}

/** Two entries for one document: the same symbol, issuer and date. The symbol alone recurs with every term. */
export function identityProblems({ documents }: DocumentContext): Problem[] {
  const seen = new Map<string, string>();
  return documents.flatMap((document) => {
    const { file, data } = document;
    const key = `${symbolOf(document).identity} ${data.issuer} ${data.issued}`;
    const other = seen.get(key);
    seen.set(key, file);
    return other ? [problem('duplicateDocument', file, labelOf('symbol'), { other })] : [];
  });
}
