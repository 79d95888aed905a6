import { fold } from '../../vietnamese/fold.ts';
import type { CalendarDate } from '../dates.ts';
import { type DocumentTypeId, documentTypes } from '../document-types.ts';
import { type DocumentSymbol, printSymbol } from '../symbol.ts';
import { readHead } from './head.ts';
import { type PaperLine, sentenceCase } from './paper-line.ts';
import { type PaperSigner, readSigner } from './signature.ts';

/** Fields that can be unsure. */
export type PaperField = 'symbol' | 'type' | 'issuer' | 'issued' | 'subject' | 'signer';

/** What a paper says of itself by its form. */
export interface RecognisedPaper {
  /** As it is to be stored: "05-BC/CB". */
  symbol: string | null;
  number: string | null;
  type: DocumentTypeId | null;
  issuer: string | null;
  /** The body above the issuer, where the head names one. */
  upperBody: string | null;
  issued: CalendarDate | null;
  subject: string | null;
  signer: PaperSigner | null;
  /** Fields that were not found, or found in an unusual place. */
  missing: PaperField[];
  /** Lines that the fields hold now. */
  usedLines: ReadonlySet<number>;
}

/** Reads a paper from its printed lines. Never throws; what it does not find is null. */
export function recognisePaper(lines: readonly PaperLine[]): RecognisedPaper {
  const head = readHead(lines);
  const last = Math.max(-1, ...head.usedLines);
  const signer = readSigner(lines.slice(last + 1));
  const type = typeOf(head.typeName, head.symbol);
  const symbol = head.symbol ? printSymbol(head.symbol) || null : null;
  const found = {
    symbol,
    type,
    issuer: head.issuer,
    issued: head.issued,
    subject: head.subject,
    signer,
  };
  return {
    ...found,
    issuer: head.issuer === null ? null : sentenceCase(head.issuer),
    upperBody: head.upperBody === null ? null : sentenceCase(head.upperBody),
    number: symbol === null ? null : (/^\d+(?:\.\d+)?/.exec(symbol)?.[0] ?? null),
    missing: (Object.keys(found) as PaperField[]).filter((field) => found[field] === null),
    usedLines: head.usedLines,
  };
}

/** The printed name tells Quyết định from Quy định; a letter prints none and has its letters. */
function typeOf(name: string | null, symbol: DocumentSymbol | null): DocumentTypeId | null {
  const isState = symbol?.kind === 'state' || symbol?.kind === 'law';
  const named = name === null ? [] : documentTypes.filter((type) => fold(type.name) === fold(name));
  if (named[0]) return (isState ? named.at(-1) : named[0])?.id ?? null;
  if (symbol?.type === undefined || symbol?.type === null)
    return name === null && symbol ? 'cong-van' : null;
  const lettered = documentTypes.filter(({ letters }) => letters === symbol.type);
  return lettered.length === 1 ? (lettered[0]?.id ?? null) : null;
}
