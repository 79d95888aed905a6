import { libraryStrings as strings } from '../../i18n/library-strings.ts';

/** Opens the list of all documents with the choice of this form. */
export function openFullList(form: HTMLFormElement): void {
  location.assign(`${form.action}?${chosenQuery(form)}`);
}

/** The filled-in controls as a query string. */
function chosenQuery(form: HTMLFormElement): string {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  return new URLSearchParams(chosen).toString();
}

/** Puts the choice into the address, so that a filtered list can be bookmarked or sent. */
export function writeAddress(form: HTMLFormElement): void {
  const query = chosenQuery(form);
  const current = new URLSearchParams(location.search).toString();
  if (query !== current) history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** Sets the form from the address; a value that no document has is added as an option, and finds nothing. */
export function readAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) {
      const isKnown = [...control.options].some((option) => option.value === value);
      if (!isKnown) control.add(new Option(strings.option(value, 0), value));
      control.value = value;
    } else if (control instanceof HTMLInputElement) control.value = value;
  }
}

/** Sets the form back to the choice the page was built with. */
export function restoreDefaults(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll('select'))
    control.selectedIndex = Math.max(
      0,
      [...control.options].findIndex((option) => option.defaultSelected),
    );
  for (const control of form.querySelectorAll('input')) control.value = control.defaultValue;
}
