import { getDocumentProxy } from 'unpdf';
import type { FileText } from '../reading.ts';

export interface PageText {
  /** As it is read, in NFC. */
  text: string;
  letters: number;
}

/**
 * The words of each page, read by pdf.js: lines as they are set.
 * @throws Error when it cannot be opened
 */
export async function pageTexts(bytes: Uint8Array): Promise<PageText[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    stopAtErrors: false,
  });
  try {
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .normalize('NFC');
      pages.push({ text, letters: text.match(/\p{L}/gu)?.length ?? 0 });
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Pages as one text whose parts are the pages. */
export function asFileText(pages: readonly PageText[]): FileText {
  return {
    place: { kind: 'body' },
    text: pages.map(({ text }) => text).join('\n'),
    pieces: pages.map(({ text }, index) => ({ place: { kind: 'page', at: `${index + 1}` }, text })),
  };
}
