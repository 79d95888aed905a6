type Child = Node | string;

/** A new element with properties and children; texts are never taken as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A select whose first choice is none. */
export function selectOf(none: string, values: readonly string[]): HTMLSelectElement {
  const select = element('select');
  select.append(new Option(none, ''), ...values.map((value) => new Option(value, value)));
  return select;
}
