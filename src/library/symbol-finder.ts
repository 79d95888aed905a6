import { parseVietnameseDate } from '../lib/party/dates.ts';
import { symbolKey } from '../lib/party/symbol.ts';
import { fold } from '../lib/vietnamese/fold.ts';
import type { DocumentView } from './register.ts';

/** What a citation says behind the symbol (36-HD/VPTW): ", ngày 06/02/2017 của Ban Bí thư". */
const DATE =
  /^\)?[\s,(]{0,3}(?:(?:ban hành|ký)\s)?ngày\s(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\stháng\s[\p{L}\d]+(?:\s\p{L}+)?,?\snăm\s\d{4})/iu;
const YEAR = /^[\s,(]{0,3}năm\s((?:19|20)\d\d)(?!\d)|^\s?[(,]\s?((?:19|20)\d\d)(?!\d)/iu;
const ISSUER = /^[\s,)]{0,3}của\s(\p{Lu}[^.;:(),\n–]{1,80})/u;

/** Words between the name of a body and the place that tells it from its like. */
const PLACE_WORDS = /\b(?:tinh|thanh pho|xa|phuong|dac khu|huyen|quan|thi xa)(?! uy\b)\s/g;
/** What acts for a committee signs with its letters. */
const ORGANS = /^(?:ban thuong vu|ban chap hanh|thuong truc)\s?(?:dang bo\s)?/;
/** Bodies of one kind share letters: there are as many TU as provinces. */
const KINDS =
  /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|chi bo|dang bo|uy ban nhan dan|hoi dong nhan dan|cong ty)\b/;

/**
 * Finds a document by the key of its symbol as a text names it. A Party number returns every term,
 * and bodies of one kind have the same letters, so the date and the body that the text names decide;
 * where they fit no document, or two, nobody can tell and there is no answer.
 */
export function symbolFinder(documents: Iterable<DocumentView>) {
  const byKey = Map.groupBy(documents, ({ symbol }) => symbolKey(symbol));
  byKey.delete('');
  return (key: string, following: string): DocumentView | undefined => {
    const known = byKey.get(key) ?? [];
    if (known.length === 0) return undefined;
    const said = sayings(following);
    const fitting = known.filter(
      (document) => fitsDay(document, said, known.length) && fitsBody(document, said.issuer),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  };
}

interface Sayings {
  day: string | null;
  year: string | null;
  issuer: string | null;
}

function sayings(following: string): Sayings {
  const line = following.slice(0, 160).replace(/\s+/g, ' ');
  const date = DATE.exec(line);
  const year = date ? null : YEAR.exec(line);
  const rest = line.slice((date ?? year)?.[0].length ?? 0);
  return {
    day: date ? parseVietnameseDate(date[1] ?? '') : null,
    year: year ? (year[1] ?? year[2] ?? null) : null,
    issuer: ISSUER.exec(rest)?.[1] ?? null,
  };
}

/** Central letters are those of one body, so a slip in the day makes no other document of it. */
function fitsDay({ issued, level }: DocumentView, { day, year }: Sayings, known: number): boolean {
  if (day === null) return year === null || issued.startsWith(`${year}-`);
  const isOne = known === 1 && level === 'trung-uong';
  return isOne ? issued.slice(0, 4) === day.slice(0, 4) : issued === day;
}

/** Whether a text's "của …" may mean the body of a document: it may say less, but nothing else. */
function fitsBody({ issuer }: DocumentView, said: string | null): boolean {
  if (said === null) return true;
  const stated = bodyName(said);
  const own = bodyName(issuer);
  const kind = KINDS.exec(stated)?.[0];
  const ownKind = KINDS.exec(own)?.[0];
  if (kind === undefined || ownKind === undefined) return true;
  if (kind !== ownKind) return false;
  const words = stated.slice(kind.length).split(' ').filter(Boolean);
  const ownWords = own.slice(kind.length).split(' ').filter(Boolean);
  const first = words[0];
  const isNamed = first !== undefined && hasCapital(said, first);
  return !isNamed || ownWords.length === 0 || ownWords.every((word, at) => words[at] === word);
}

function bodyName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim().replace(ORGANS, '').replace(PLACE_WORDS, '');
}

/** "Tỉnh ủy Gia Lai" names a place, "Tỉnh ủy ban hành" does not. */
function hasCapital(text: string, folded: string): boolean {
  return text.split(/\s+/).some((word) => fold(word) === folded && /^[\p{Lu}\d]/u.test(word));
}
