import { fold } from '../../vietnamese/fold.ts';
import type { CalendarDate } from '../dates.ts';
import { type DocumentTypeId, documentTypes } from '../document-types.ts';
import { parseVietnameseDate } from '../read-date.ts';
import { type DocumentSymbol, printSymbol } from '../symbol.ts';
import { certain, type Evidence, type PaperField, unsure } from './evidence.ts';
import { type PaperHead, readHead } from './head.ts';
import { isBodyName } from './line-shapes.ts';
import type { PaperLine } from './paper-line.ts';
import { sentenceCase } from './sentence-case.ts';
import type { PaperSigner } from './signature.ts';
import { type WhoSigned, whoSigned } from './who-signed.ts';

/** The fields of a paper, recognised by its form; null where they were not found, or not for certain. */
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
  /** What each field stands on; a field that is missing without a trace has none. */
  evidence: Partial<Record<PaperField, Evidence>>;
  /** Bodies that issued the paper together, the leading one first; empty for one body. */
  issuers: readonly string[];
  /** Names of those who signed beside the signer. */
  otherSigners: readonly string[];
  /** Indices of the first and last line of the signature; null where there is none. */
  signedAt: { start: number; end: number } | null;
  /** Indices of the lines that name its type, and whom it is addressed to; null for none. */
  titleAt: number | null;
  addressedAt: number | null;
  /** A certified copy (sao y, sao lục, trích sao). */
  isCopy: boolean;
  /** Indices of the lines of the head, which the fields hold. */
  usedLines: ReadonlySet<number>;
}

/** Recognises the fields of a paper in its printed lines. Never throws. */
export function recognisePaper(lines: readonly PaperLine[]): RecognisedPaper {
  const head = readHead(lines);
  const last = Math.max(-1, ...head.usedLines);
  const signed = whoSigned(lines.slice(last + 1));
  const { value: symbol = null } = head.symbol ?? {};
  const type = typeOf(head, symbol);
  const { issuer, upperBody, together } = head.issuer;
  const evidence = evidenceOf(head, signed, type);
  const sure = (field: PaperField) => evidence[field]?.isSure ?? false;
  return {
    symbol: symbol ? printSymbol(symbol) || null : null,
    type: type?.id ?? null,
    issuer: issuer !== null && sure('issuer') ? sentenceCase(issuer) : null,
    upperBody: upperBody === null ? null : sentenceCase(upperBody),
    issued: sure('issued') ? (head.dates[0]?.day ?? null) : null,
    subject: sure('subject') ? (head.subject?.text ?? null) : null,
    signer: sure('signer') ? (signed.main?.signer ?? null) : null,
    evidence,
    issuers: together.map(sentenceCase),
    otherSigners: signed.others,
    signedAt: signed.main && {
      start: signed.main.start + last + 1,
      end: signed.main.end + last + 1,
    },
    titleAt: head.title?.index ?? null,
    addressedAt: head.addressedAt,
    isCopy: signed.isCopy,
    usedLines: head.usedLines,
  };
}

type Found = { id: DocumentTypeId; by: 'title' | 'symbolLetters' | 'form' };

function evidenceOf(
  head: PaperHead,
  signed: WhoSigned,
  type: Found | null,
): RecognisedPaper['evidence'] {
  const evidence: RecognisedPaper['evidence'] = {};
  const { symbol, issuer, title, subject } = head;
  if (symbol?.value && printSymbol(symbol.value))
    evidence.symbol = certain('symbolLine', [symbol.line]);
  if (type)
    evidence.type = certain(
      type.by,
      type.by === 'title' ? [title?.text ?? ''] : type.by === 'form' ? [] : [symbol?.line ?? ''],
    );
  if (issuer.issuer !== null)
    evidence.issuer =
      head.isOfficial && issuer.together.length === 0 && isBodyName(issuer.issuer)
        ? certain('aboveSymbol', issuer.lines)
        : unsure('aboveSymbol', issuer.lines, sentenceCase(issuer.together[0] ?? issuer.issuer));
  const issued = issuedOf(head, signed);
  if (issued) evidence.issued = issued;
  if (subject)
    evidence.subject = subject.isSure
      ? certain(title ? 'underTitle' : 'underSymbol', subject.lines)
      : unsure('underTitle', subject.lines, subject.text);
  if (signed.main)
    evidence.signer = signed.isSure
      ? certain('signature', signed.main.lines)
      : unsure('signature', signed.main.lines, signed.main.signer.name);
  return evidence;
}

/** The day in the head is that of the paper; one beside the signature may be, and somebody is asked. */
function issuedOf({ dates }: PaperHead, signed: WhoSigned): Evidence | null {
  const days = new Set(dates.flatMap(({ day }) => day ?? []));
  const [first] = dates;
  if (first?.day && days.size === 1) return certain('dateLine', first.lines);
  if (first?.day)
    return unsure(
      'dateLine',
      dates.flatMap(({ lines }) => lines),
      first.day,
    );
  const atEnd = signed.dates.find((line) => parseVietnameseDate(line) !== null);
  return atEnd ? unsure('end', [atEnd], parseVietnameseDate(atEnd) ?? '') : null;
}

/**
 * The type by its printed name, which tells Quyết định from Quy định; else by the letters of the symbol.
 * A paper without a name that is addressed to somebody, or has a symbol without letters, is an official
 * letter (công văn), with or without its number.
 */
function typeOf(head: PaperHead, symbol: DocumentSymbol | null): Found | null {
  const name = head.title?.name ?? null;
  const isState = symbol?.kind === 'state' || symbol?.kind === 'law';
  const named = name === null ? [] : documentTypes.filter((type) => fold(type.name) === fold(name));
  const byName = isState ? named.at(-1) : named[0];
  if (byName) return { id: byName.id, by: 'title' };
  if (symbol?.type) {
    const lettered = documentTypes.filter(({ letters }) => letters === symbol.type);
    const [only] = lettered;
    return only && lettered.length === 1 ? { id: only.id, by: 'symbolLetters' } : null;
  }
  const isLetter = head.isLetter && head.isOfficial && head.issuer.issuer !== null;
  return isLetter || symbol ? { id: 'cong-van', by: 'form' } : null;
}
