import { zipSync } from 'fflate';
import { type CalendarEvent, calendarFile } from '../lib/calendar-file.ts';
import { href } from '../lib/url.ts';
import { attachmentPath } from '../markdown/links.ts';
import { readContent } from './content.ts';
import type { WorkshopEntry } from './training.ts';

/** Files of a zip carry a day; this one, so that the same materials give the same bytes. */
const ZIP_DAY = new Date(2000, 0, 1);

/** Days of a workshop in order, each with its slots in order of time. */
export function daysOf({ data }: WorkshopEntry) {
  const slots = data.slots.toSorted((left, right) =>
    `${left.date} ${left.from}`.localeCompare(`${right.date} ${right.from}`),
  );
  return [...Map.groupBy(slots, ({ date }) => date)].map(([date, own]) => ({ date, slots: own }));
}

/** The calendar file of a workshop; its stamp is its first day, so that it changes only with the entry. */
export function calendarOf({ slug, data, path }: WorkshopEntry, site: URL): string {
  const first = data.slots.map(({ date }) => date).sort()[0] ?? '2000-01-01';
  const events = data.slots.map(
    ({ date, from, to, content, group }): CalendarEvent => ({
      uid: `${slug}-${date}-${from.replace(':', '')}${group ? `-${encodeURIComponent(group)}` : ''}@${site.hostname}`,
      ...{ day: date, from, to, place: data.place },
      title: group ? `${content} (${group})` : content,
      description: new URL(href(path), site).href,
      isCancelled: data.cancelled,
    }),
  );
  return calendarFile(data.title, events, `${first}T00:00:00Z`);
}

/** All materials of a workshop as one zip; files keep their names and folders. */
export function materialsZip({ data }: WorkshopEntry): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    data.materials.map(({ file }) => {
      const path = attachmentPath(file);
      return [path.replace(/^tep\//, ''), new Uint8Array(readContent(path))];
    }),
  );
  return new Uint8Array(zipSync(files, { mtime: ZIP_DAY }));
}
