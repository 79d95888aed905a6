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

/** A date as Party documents write it; '' while it is no valid date. */
export function dateText(value: unknown): string {
  const date = value instanceof Date ? value.toISOString() : text(value);
  const calendar = date.slice(0, 10);
  return isCalendarDate(calendar) ? formatPartyDate(calendar) : '';
}

/**
 * The value of a field as text, choices by their labels; '' for an empty field, a group or a list.
 * @param names names of settings items by "setting/id"
 */
export function displayValue(
  editor: Editor,
  value: unknown,
  names: Record<string, string>,
): string {
  switch (editor.kind) {
    case 'flag':
      return value === true ? adminStrings.preview.yes : '';
    case 'date':
    case 'datetime':
      return dateText(value);
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
