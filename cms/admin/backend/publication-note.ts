import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { formatClock, formatPartyDate, vietnamDate } from '../../../src/lib/party/dates.ts';
import type { PublicationAnswer } from '../../protocol/drafts.ts';

const strings = adminStrings.publication;

/**
 * What a publication came to, in words: where readers find it, or when they will.
 * @param site address of the public site, with a slash at its end
 */
export function publicationNote({ state, path, date }: PublicationAnswer, site: string): string {
  if (state === 'building') return strings.building;
  const address = path === null ? null : new URL(path.replace(/^\//, ''), site).href;
  if (state === 'scheduled' && date !== null) {
    const moment = new Date(date);
    const day = formatPartyDate(vietnamDate(moment));
    return strings.scheduled(formatClock(moment), day, address ?? site);
  }
  return address === null ? strings.publicWithoutPage : strings.public(address);
}
