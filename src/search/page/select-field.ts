import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { element } from '../../lib/element.ts';

/** A labelled list of choices; the first stands for any. */
export interface SelectField {
  label: HTMLLabelElement;
  /**
   * Draws the choices, after one that stands for any; hides a field that leaves no choice.
   * @param otherwise what the first one is instead, where it is a choice of its own
   */
  draw(
    choices: readonly { value: string; text: string }[],
    chosen: string,
    otherwise?: string,
  ): void;
}

/** Makes a select field. @param onPick gets the value chosen, '' for any */
export function selectField(name: string, onPick: (value: string) => void): SelectField {
  const label = element('label');
  const list = element('select');
  label.append(`${name} `, list);
  list.addEventListener('change', () => onPick(list.value));
  return {
    label,
    draw(choices, chosen, otherwise) {
      const option = (value: string, text: string) =>
        new Option(text, value, false, value === chosen);
      list.replaceChildren(
        option('', otherwise ?? strings.any),
        ...choices.map(({ value, text }) => option(value, text)),
      );
      const least = otherwise === undefined ? 2 : 1;
      label.hidden = choices.length < least && chosen === '';
    },
  };
}
