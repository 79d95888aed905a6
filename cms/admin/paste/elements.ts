/** Elements that are paragraphs or hold some. */
export const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,hr,div,section,article';

/** Takes an element away and leaves what is inside it. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts another element around the same content; attributes go. */
export function rename(element: Element, name: string): void {
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
