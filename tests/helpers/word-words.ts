import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { WordPaper } from '../../src/attachments/word/paper.ts';

const TEXT_PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

const PRINTED = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:sym']);

/** The words of a text, without case and signs. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00AD\u200B-\u200D]/g, '')
      .replaceAll('Ð', 'Đ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Every word that a Word file prints, read from its XML by nothing of the product: the text of runs that
 * are neither deleted, moved away nor hidden, each drawing once.
 */
function printedWords(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  return TEXT_PARTS.flatMap((name) => {
    const part = parts[name];
    if (!part) return [];
    const root = new DOMParser().parseFromString(strFromU8(part), 'text/xml');
    const named = (name: string) => [...root.getElementsByTagName(name)];
    for (const choice of named('mc:AlternateContent')) {
      const [fallback] = choice.getElementsByTagName('mc:Fallback');
      const hasText = fallback !== undefined && fallback.getElementsByTagName('w:t').length > 0;
      const [twice] = hasText ? choice.getElementsByTagName('mc:Choice') : [fallback];
      twice?.parentNode?.removeChild(twice);
    }
    for (const gone of [...named('w:del'), ...named('w:moveFrom')])
      gone.parentNode?.removeChild(gone);
    for (const mark of named('w:vanish')) {
      const run = mark.parentNode?.parentNode;
      run?.parentNode?.removeChild(run);
    }
    // A text box is a paragraph within a paragraph.
    const texts = new Map<unknown, string>();
    for (const node of [...root.getElementsByTagName('*')]) {
      if (!PRINTED.has(node.tagName)) continue;
      let paragraph: typeof node.parentNode = node.parentNode;
      while (paragraph && (paragraph as unknown as Element).tagName !== 'w:p')
        paragraph = paragraph.parentNode;
      const text = node.tagName === 'w:t' ? (node.textContent ?? '') : symbolOf(node);
      texts.set(paragraph, (texts.get(paragraph) ?? '') + text);
    }
    return [...texts.values()].flatMap(wordsOf);
  });
}

/** The letter of a `w:sym`; a space for what only divides. */
function symbolOf(node: {
  tagName: string;
  getAttribute: (name: string) => string | null;
}): string {
  if (node.tagName !== 'w:sym') return ' ';
  return String.fromCodePoint(Number.parseInt(node.getAttribute('w:char') ?? '20', 16));
}

/** The words that stand neither in what was read of a file nor in what is named as left out. */
export function lostWords(bytes: Uint8Array, paper: WordPaper): string[] {
  const { signer: _inText, ...fields } = paper.fields.evidence;
  const inFields = Object.values(fields)
    .filter(({ place }) => place !== 'end')
    .flatMap(({ lines }) => lines);
  const have = new Map<string, number>();
  const result = [paper.markdown, ...inFields, ...paper.leftOut.map(({ text }) => text)].join('\n');
  for (const word of wordsOf(result)) have.set(word, (have.get(word) ?? 0) + 1);
  return printedWords(bytes).filter((word) => {
    const left = have.get(word) ?? 0;
    have.set(word, left - 1);
    return left <= 0;
  });
}
