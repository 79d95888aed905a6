import { fold } from '../../vietnamese/fold.ts';
import type { CalendarDate } from '../dates.ts';
import { type DocumentTypeId, documentTypes } from '../document-types.ts';
import { type DocumentSymbol, printSymbol } from '../symbol.ts';
import { readHead } from './head.ts';
import type { PaperLine } from './paper-line.ts';
import { sentenceCase } from './sentence-case.ts';
import { type PaperSigner, readSigner } from './signature.ts';

/** The fields of a paper, recognised by its form; null where they were not found. */
export interface RecognisedPaper {
  /** As an entry holds it: "05-BC/CB". */
  symbol: string | null;
  type: DocumentTypeId | null;
  issuer: string | null;
  /** The body above the issuer, where the head names one. */
  upperBody: string | null;
  issued: CalendarDate | null;
  subject: string | null;
  signer: PaperSigner | null;
  /** Indices of the lines of the head, which the fields hold. */
  usedLines: ReadonlySet<number>;
}

/** Recognises the fields of a paper in its printed lines. Never throws. */
export function recognisePaper(lines: readonly PaperLine[]): RecognisedPaper {
  const head = readHead(lines);
  const last = Math.max(-1, ...head.usedLines);
  return {
    symbol: head.symbol ? printSymbol(head.symbol) || null : null,
    type: typeOf(head.typeName, head.symbol),
    issuer: head.issuer === null ? null : sentenceCase(head.issuer),
    upperBody: head.upperBody === null ? null : sentenceCase(head.upperBody),
    issued: head.issued,
    subject: head.subject,
    signer: readSigner(lines.slice(last + 1)),
    usedLines: head.usedLines,
  };
}

/**
 * The type by its printed name, which tells Quyết định from Quy định; else by the letters of the symbol.
 * A paper with a symbol and neither is an official letter (công văn).
 */
function typeOf(name: string | null, symbol: DocumentSymbol | null): DocumentTypeId | null {
  const isState = symbol?.kind === 'state' || symbol?.kind === 'law';
  const named = name === null ? [] : documentTypes.filter((type) => fold(type.name) === fold(name));
  if (named[0]) return (isState ? named.at(-1) : named[0])?.id ?? null;
  if (symbol?.type === undefined || symbol?.type === null)
    return name === null && symbol ? 'cong-van' : null;
  const lettered = documentTypes.filter(({ letters }) => letters === symbol.type);
  return lettered.length === 1 ? (lettered[0]?.id ?? null) : null;
}
