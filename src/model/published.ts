import { type CalendarDate, vietnamDate } from '../lib/party/dates.ts';

/** The fields the decision depends on; content types without them are always public. */
interface Publishable {
  draft?: boolean | undefined;
  date?: Date | undefined;
  expires?: CalendarDate | undefined;
  secrecy?: string | undefined;
  circulation?: string | undefined;
  /** Day a document was issued. */
  issued?: CalendarDate | undefined;
}

/**
 * The one rule on what the public may see: no draft, nothing dated in the future, nothing past its
 * removal day, nothing secret or internal. Feeds, search, sitemap and pages all go through it.
 * @param kind documents stay readable after they expire as rules: `expires` there is no removal day
 */
export function isPublished(data: Publishable, now: Date, kind: string): boolean {
  if (data.draft === true) return false;
  if (data.date !== undefined && data.date > now) return false;
  if (data.issued !== undefined && data.issued > vietnamDate(now)) return false;
  if (kind !== 'documents' && data.expires !== undefined && data.expires < vietnamDate(now))
    return false;
  if (data.secrecy !== undefined && data.secrecy !== 'khong') return false;
  return data.circulation === undefined || data.circulation === 'cong-khai';
}
