import type { Element } from '@xmldom/xmldom';
import { looksLikeHtml, type PlainText, plainHtml } from '../plain-html.ts';

/** Child elements with a name, in order. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return [...(element?.childNodes ?? [])].filter(
    (child): child is Element => child.nodeType === 1 && child.nodeName === name,
  );
}

/** The text of an element or of a child of it, in whose `text` element it may stand; '' when there is none. */
export function childText(element: Element, name?: string): string {
  const holder = name === undefined ? element : childrenOf(element, name)[0];
  const text = childrenOf(holder, 'text')[0] ?? holder;
  return (text?.textContent ?? '').trim();
}

/**
 * A text with a format as plain text.
 * @param inherited format where the element names none
 */
export function richText(
  element: Element | undefined,
  inherited = 'html',
): PlainText & { format: string } {
  const format = element?.getAttribute('format') || inherited;
  const text = element ? childText(element) : '';
  const isHtml = format === 'html' || (format === 'moodle_auto_format' && looksLikeHtml(text));
  return { format, ...(isHtml ? plainHtml(text) : { text, hasPicture: false }) };
}
