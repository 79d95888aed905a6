import {
  areDifferentKinds,
  bodyKey,
  isNamedBody,
  mayNameSameBody,
} from '../lib/party/body-names.ts';
import { parseVietnameseDate } from '../lib/party/read-date.ts';
import { symbolKey } from '../lib/party/symbol.ts';
import type { DocumentView } from './document-view.ts';

/** What may stand between a symbol and its date: ", ban hành ngày". */
const LEAD = /^\)?[\s,(]{0,3}(?:được\s)?(?:(?:ban hành|ký|thông qua)\s)?/iu;
const DAY =
  /^(?:ngày\s)?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\stháng\s[\p{L}\d]+(?:\s\p{L}+)?,?\snăm\s\d{4})(?!\d)/iu;
const MONTH = /^tháng\s(\d{1,2})(?:\s?\/\s?|\snăm\s)(\d{4})(?!\d)/iu;
/** Year of issue only after "ban hành"; otherwise it may be the year a plan is for. */
const YEAR = /^(?:năm\s)?((?:19|20)\d\d)(?![\d-])/iu;
const ISSUER =
  /^[\s,)]{0,3}(?:của|do)\s(.{2,90}?)(?=$|[,;:()\n–]|\.(?:\s|$)|\s(?:ngày|tháng|năm|về|ban hành|được|quy|hướng dẫn|khóa|khoá|nhiệm kỳ|là|để|theo|đã|đang|sẽ|có|còn|này|thì|nên|vẫn|cũng|nêu|yêu cầu|giao|khi|từ|đến)(?!\p{L}))/iu;

/** The term that numbers belong to: "khóa XII", "nhiệm kỳ 2020-2025" (36-HD/VPTW, numbering). */
const TERM =
  /^[\s,(]{0,3}(?:(?:khóa|khoá)\s([IVXL]+)(?![\p{L}\d])|nhiệm kỳ\s((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d))/iu;

/** What a text says of a document after its symbol (36-HD/VPTW): ", ngày 06/02/2017 của Ban Bí thư". */
interface CitationDetails {
  day: string | null;
  /** Month or year of issue: "2017-02" or "2017". */
  within: string | null;
  /** A year that may be that of issue or the one a plan or report is about. */
  year: string | null;
  issuer: string | null;
  /** "XII" or "2020-2025". */
  term: string | null;
}

/**
 * Finds the documents that a citation may mean. A symbol alone is not unique: Party numbers begin anew
 * with each term, and bodies of one kind share letters. So date, term and body, where the text names
 * them, narrow the choice; several documents may still be left.
 */
export function symbolCandidates(documents: Iterable<DocumentView>) {
  const byKey = Map.groupBy(documents, ({ symbol }) => symbolKey(symbol));
  byKey.delete('');
  return (key: string, following: string): readonly DocumentView[] => {
    const known = byKey.get(key) ?? [];
    if (known.length === 0) return known;
    const details = detailsIn(following);
    const onDay = known.filter(({ issued }) => issued === details.day);
    // One document of exactly that day is enough: the name of its body may be spelled differently.
    if (onDay.length === 1) return onDay;
    return (onDay.length > 0 ? onDay : known).filter(
      (document) =>
        fitsTime(document, details, known.length) &&
        fitsTerm(document, details.term) &&
        fitsBody(document, details.issuer),
    );
  };
}

/** Like {@link symbolCandidates}; undefined unless exactly one document is left. */
export function symbolFinder(documents: Iterable<DocumentView>) {
  const candidates = symbolCandidates(documents);
  return (key: string, following: string): DocumentView | undefined => {
    const [only, other] = candidates(key, following);
    return other ? undefined : only;
  };
}

function detailsIn(following: string): CitationDetails {
  const details: CitationDetails = {
    day: null,
    within: null,
    year: null,
    issuer: null,
    term: null,
  };
  let rest = following.slice(0, 200).replace(/[\s\u00A0]+/g, ' ');
  const takeTerm = () => {
    const [all = '', roman, from, to] = TERM.exec(rest) ?? [];
    details.term ??= roman?.toUpperCase() ?? (from ? `${from}-${to}` : null);
    rest = rest.slice(all.length);
  };
  const takeTime = () => {
    const lead = LEAD.exec(rest)?.[0] ?? '';
    const line = rest.slice(lead.length);
    const day = DAY.exec(line);
    const month = day ? null : MONTH.exec(line);
    const year = day || month ? null : YEAR.exec(line);
    const found = day ?? month ?? year;
    if (!found) return;
    if (day) details.day = parseVietnameseDate(day[1] ?? '');
    if (month) details.within = `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`;
    if (year && /ban hành|ký|thông qua/u.test(lead)) details.within = year[1] ?? null;
    else if (year && /năm|[(]/u.test(lead + year[0])) details.year = year[1] ?? null;
    rest = line.slice(found[0].length);
  };
  takeTerm();
  takeTime();
  takeTerm();
  const issuer = ISSUER.exec(rest);
  if (!issuer) return details;
  details.issuer = issuer[1] ?? null;
  rest = rest.slice(issuer[0].length);
  takeTerm();
  if (details.day === null && details.within === null && details.year === null) takeTime();
  return details;
}

/**
 * Whether the time of a citation fits. Letters of a central body belong to it alone, so for its only
 * document of a symbol the year is enough: the day may be a typing error.
 */
function fitsTime(
  { issued, level }: DocumentView,
  details: CitationDetails,
  known: number,
): boolean {
  const { day, within, year } = details;
  const isOnly = known === 1;
  if (day !== null)
    return isOnly && level === 'trung-uong'
      ? issued.slice(0, 4) === day.slice(0, 4)
      : issued === day;
  if (within !== null) return issued.startsWith(`${within}-`);
  if (year === null || issued.startsWith(`${year}-`)) return true;
  // A plan may be for a later year, a report on the year before it was issued.
  return isOnly && Number(year) >= Number(issued.slice(0, 4)) - 1;
}

/** For a document of no listed term, the cited years are compared with its year of issue. */
function fitsTerm({ issued, term }: DocumentView, stated: string | null): boolean {
  if (stated === null) return true;
  const [from, to] = stated.split('-');
  if (to === undefined) {
    const own = /[IVXL]+(?![\p{L}\d])/u.exec(term?.name.replace(/^\P{L}*khóa/iu, '') ?? '')?.[0];
    return own === undefined || own === stated;
  }
  if (/\d{4}-\d{4}/.test(term?.name ?? '')) return term?.name.includes(stated) ?? false;
  const year = Number(issued.slice(0, 4));
  return year >= Number(from) - 1 && year <= Number(to);
}

/** Whether "của …" may name the issuer of a document: it may be shorter than the full name, but not contradict it. */
function fitsBody({ issuer, level }: DocumentView, stated: string | null): boolean {
  if (stated === null || level === 'trung-uong') return true;
  const key = bodyKey(stated);
  const own = bodyKey(issuer);
  if (areDifferentKinds(key, own)) return false;
  return !isNamedBody(stated) || mayNameSameBody(key, own);
}
