import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { element } from '../../lib/element.ts';

/** A labelled list of choices; the first stands for any. */
export interface SelectField {
  label: HTMLLabelElement;
  /** Draws the choices, after one that stands for any; hides a field that leaves no choice. */
  draw(choices: readonly { value: string; text: string }[], chosen: string, any?: string): void;
}

/** Makes a select field. @param onPick gets the value chosen, '' for any */
export function selectField(name: string, onPick: (value: string) => void): SelectField {
  const label = element('label');
  const list = element('select');
  label.append(`${name} `, list);
  list.addEventListener('change', () => onPick(list.value));
  return {
    label,
    draw(choices, chosen, any = strings.any) {
      const option = (value: string, text: string) =>
        new Option(text, value, false, value === chosen);
      list.replaceChildren(
        option('', any),
        ...choices.map(({ value, text }) => option(value, text)),
      );
      label.hidden = choices.length < 2 && any === strings.any && chosen === '';
    },
  };
}
