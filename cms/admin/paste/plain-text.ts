import { typedMarker } from './list-markers.ts';
import { NO_LIST } from './lists.ts';
import { itemLines } from './typed-lines.ts';

/** Text without any markup as paragraphs, one a line; lines that are items can be told from those that are not. */
export function htmlOfPlainText(text: string): string {
  const body = document.createElement('div');
  const all = text.replace(/\r\n?/g, '\n').split('\n');
  const places = [...all.keys()].filter((at) => all[at]?.trim() !== '');
  const lines = places.map((at) => all[at] ?? '');
  const isItem = itemLines(
    lines,
    places.map((at) => all[at - 1]?.trim() === ''),
  );
  for (const [at, line] of lines.entries()) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    if (!isItem[at] && typedMarker(line)) paragraph.setAttribute(NO_LIST, '');
    body.append(paragraph);
  }
  return body.innerHTML;
}
