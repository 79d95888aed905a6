/** Puts what a form holds into the address, so that what it shows can be sent. */
export function writeAddress(form: HTMLFormElement): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(chosen).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** Sets a form from the address. @returns whether it held anything */
export function readAddress(form: HTMLFormElement): boolean {
  let isSet = false;
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    control.value = value;
    isSet ||= control.value !== '';
  }
  return isSet;
}
