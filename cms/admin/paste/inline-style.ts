/** Attribute that carries an element's style words while it is being cleaned. */
export const STYLE = 'data-style';

/** One declaration of an element's own style, in lower case; '' when it has none. */
export function styleOf(element: Element, property: string): string {
  const declared = element.getAttribute(STYLE) ?? '';
  const found = declared.split(';').find((part) => part.split(':')[0]?.trim() === property);
  return (found?.slice(found.indexOf(':') + 1) ?? '').trim().toLowerCase();
}
