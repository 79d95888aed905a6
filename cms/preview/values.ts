import { adminStrings } from '../../src/i18n/admin-strings.ts';
import { formatPartyDate, isCalendarDate } from '../../src/lib/party/dates.ts';
import type { Editor } from '../../src/model/fields/field.ts';

/** An entry's values in a preview: whatever the form holds at the moment, finished or not. */
export type Data = Record<string, unknown>;

/** A text of an unfinished entry; '' for anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list of an unfinished entry. */
export function items<T = Data>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** A group of an unfinished entry. */
export function group(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}

/** A day as Party documents write it; '' while it is not one. */
export function day(value: unknown): string {
  const date = value instanceof Date ? value.toISOString() : text(value);
  const calendar = date.slice(0, 10);
  return isCalendarDate(calendar) ? formatPartyDate(calendar) : '';
}

/**
 * What a simple field says, in the words of its form; '' when it is empty or no simple field.
 * @param names names of settings items by "setting/id"
 */
export function words(editor: Editor, value: unknown, names: Record<string, string>): string {
  switch (editor.kind) {
    case 'flag':
      return value === true ? adminStrings.preview.yes : '';
    case 'date':
    case 'datetime':
      return day(value);
    case 'choice':
      return editor.options.find((option) => option.value === value)?.label ?? '';
    case 'texts':
      return items<string>(value).join('; ');
    case 'relation':
      return (editor.many ? items<string>(value) : [text(value)])
        .map(
          (id) => ('setting' in editor.target ? names[`${editor.target.setting}/${id}`] : id) ?? id,
        )
        .join('; ');
    case 'group':
    case 'list':
    case 'image':
      return '';
    default:
      return text(value);
  }
}
