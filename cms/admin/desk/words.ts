import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { editorStrings } from '../../../src/i18n/editor-strings.ts';
import { formatPartyDate, isCalendarDate, vietnamDate } from '../../../src/lib/party/dates.ts';
import { allCollections, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { timeText } from '../panel/time-text.ts';

/** What an entry's kind is called. */
export function kindName(collection: string): string {
  if (collection === SETTINGS_FOLDER) return editorStrings.settings;
  return allCollections.find(({ id }) => id === collection)?.labelSingular ?? '';
}

/** A moment in ISO 8601 as an office writes it; '' for none. */
export function momentText(iso: string): string {
  return iso ? timeText(new Date(iso).getTime()) : '';
}

/** The day of a date or moment as an office writes it; '' for none. */
export function dayText(iso: string): string {
  if (isCalendarDate(iso)) return formatPartyDate(iso);
  const moment = new Date(iso);
  return iso && !Number.isNaN(moment.getTime()) ? formatPartyDate(vietnamDate(moment)) : '';
}

const { browsers, systems, on } = deskStrings.devices;

/** A browser's name for itself in words: "Chrome trên Windows"; '' when it says nothing known. */
export function deviceText(userAgent: string): string {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1];
  return browser && system ? on(browser, system) : '';
}
