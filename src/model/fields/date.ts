import { z } from 'astro/zod';
import { isCalendarDate } from '../../lib/party/dates.ts';
import type { Field, Labels } from './field.ts';

/**
 * A calendar day, as YYYY-MM-DD. Depending on its settings a YAML parser gives a string or a JS Date
 * (midnight UTC); both are accepted.
 */
export function date(labels: Labels) {
  return {
    schema: z
      .union([z.date().transform((value) => value.toISOString().slice(0, 10)), z.string()])
      .refine(isCalendarDate, { params: { rule: 'date' } }),
    editor: { kind: 'date', required: true, ...labels },
  } satisfies Field;
}

/** Seconds and offset are optional, because editors type moments by hand too; without one, Viet Nam's time is meant. */
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A moment. Decap writes the browser's offset; without one the time is Viet Nam's (UTC+7). */
export function datetime(labels: Labels) {
  return {
    schema: z.union([z.date(), z.string()]).transform((value, context) => {
      const moment = value instanceof Date ? value : readMoment(value);
      if (moment) return moment;
      context.addIssue({ code: 'custom', params: { rule: 'datetime' } });
      return z.NEVER;
    }),
    editor: { kind: 'datetime', required: true, ...labels },
  } satisfies Field;
}

function readMoment(text: string): Date | null {
  const match = DATE_TIME.exec(text.trim());
  if (!match || !isCalendarDate(match[1] ?? '')) return null;
  const [, day, time = '00:00', seconds = ':00', offset = '+07:00'] = match;
  const moment = new Date(`${day}T${time}${seconds}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
