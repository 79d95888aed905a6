/** One event of a calendar file, in Viet Nam's time. */
export interface CalendarEvent {
  /** Stays the same over all versions of the event. */
  uid: string;
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM */
  from: string;
  to: string;
  title: string;
  place: string;
  description?: string;
  isCancelled: boolean;
}

/** Viet Nam has had one offset since 1975; a zone of six lines is what every calendar program reads rightly. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar file (RFC 5545) with its time zone.
 * @param stamp moment of this version, ISO 8601 in UTC
 */
export function calendarFile(
  name: string,
  events: readonly CalendarEvent[],
  stamp: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//van-phong-cap-uy//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...ZONE,
    ...events.flatMap((event) => eventLines(event, compact(stamp))),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, day, from, to, title, place, description, isCancelled } = event;
  const at = (clock: string) => `${day.replaceAll('-', '')}T${clock.replace(':', '')}00`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=Asia/Ho_Chi_Minh:${at(from)}`,
    `DTEND;TZID=Asia/Ho_Chi_Minh:${at(to)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    // A cancelled event is a newer version of the same one (RFC 5546, 2.1.4).
    `SEQUENCE:${isCancelled ? 1 : 0}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** Text as RFC 5545, 3.3.11 writes it. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function compact(moment: string): string {
  return `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const encoder = new TextEncoder();
/** Octets of a line (RFC 5545, 3.1). */
const LINE = 75;

/** A line broken after 75 octets, never within a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > LINE) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += letter;
    size += bytes;
  }
  return [...parts, part].join('\r\n');
}
