import { serverMessages } from '../../../src/i18n/server-messages.ts';
import {
  formatPartyDate,
  formatPartyMoment,
  isCalendarDate,
} from '../../../src/lib/party/dates.ts';
import type { Editor, Fields } from '../../../src/model/fields/field.ts';
import { walkFields } from '../../../src/model/walk.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';

/** Names people know things by: "collection/slug" or "setting/id" to a title. */
export type NameOf = (key: string) => string | undefined;

/**
 * An entry or settings file as its form shows it: a line for each value with the field's label, then the
 * text. What cannot be read stands as it is.
 * @param path in the store or below the content folder; only its ending counts
 */
export function readableText(
  fields: Fields,
  path: string,
  bytes: Uint8Array,
  nameOf: NameOf,
): string {
  const file = parseContentFile(path, bytes);
  if (file.fault) return new TextDecoder().decode(bytes);
  const lines = [...walkFields(fields, file.data)].flatMap(({ editor, value, labels }) => {
    const text = valueText(editor, value, nameOf);
    return text === '' ? [] : [`${labels.join(' › ')}: ${text}`];
  });
  return [...lines, '', file.body.trim()].join('\n').trim();
}

function valueText(editor: Editor, value: unknown, nameOf: NameOf): string {
  switch (editor.kind) {
    case 'flag':
      return value === true ? serverMessages.yes : '';
    case 'date':
    case 'datetime':
      return dateText(value);
    case 'choice':
      return editor.options.find((option) => option.value === value)?.label ?? String(value);
    case 'relation': {
      const { target } = editor;
      const kind = 'setting' in target ? target.setting : target.collection;
      return nameOf(`${kind}/${value}`) ?? String(value);
    }
    default:
      return String(value).trim();
  }
}

function dateText(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (isCalendarDate(text)) return formatPartyDate(text);
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : formatPartyMoment(moment);
}
