import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { formatPartyDate, vietnamDate } from '../../../src/lib/party/dates.ts';
import type { PublicationAnswer } from '../../protocol/drafts.ts';

const strings = adminStrings.publication;
const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

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
    return strings.scheduled(CLOCK.format(moment), day, address ?? site);
  }
  return address === null ? strings.publicWithoutPage : strings.public(address);
}
