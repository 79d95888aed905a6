/** Makes an element with its words and attributes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** A button that does something. */
export function button(
  label: string,
  onClick: () => void,
  kind: 'primary' | 'plain' = 'plain',
): HTMLButtonElement {
  const made = element('button', label, {
    type: 'button',
    class: kind === 'primary' ? 'button button-primary' : 'button',
  });
  made.addEventListener('click', onClick);
  return made;
}
