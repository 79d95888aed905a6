/** Attribute that carries an element's style words while it is being cleaned. */
export const STYLE = 'data-style';

/** One declaration of an element's own style, in lower case; '' when it has none. */
export function styleOf(element: Element, property: string): string {
  const declared = element.getAttribute(STYLE) ?? '';
  const found = declared.split(';').find((part) => nameOf(part) === property);
  return (found?.slice(found.indexOf(':') + 1) ?? '').trim().toLowerCase();
}

function nameOf(declaration: string): string {
  return (declaration.split(':')[0] ?? '').trim().toLowerCase();
}

/** All style words of an element as it came, in lower case. */
export function wholeStyle(element: Element): string {
  return (element.getAttribute(STYLE) ?? '').toLowerCase();
}

/** Class names in lower case; Outlook on the web writes x_ before those of others. */
export function classesOf(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/);
  return names.map((name) => name.replace(/^(?:x_)+/, '')).filter((name) => name !== '');
}

/** Whether the text of an element is drawn with a line through it by its own style. */
export function isStruck(element: Element): boolean {
  const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
  return line.includes('line-through');
}
