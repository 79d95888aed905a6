import { fold } from '../../lib/vietnamese/fold.ts';
import { type AbbreviationTable, isInCapitals } from '../text/abbreviations.ts';
import { cleanText, wordKey, wordsOf } from '../text/words.ts';
import { type AttachmentFolders, attachedTexts } from './attached-texts.ts';
import { pageHtml } from './page-html.ts';
import { type PageContent, shortHash } from './page-record.ts';
import { readPage } from './page-text.ts';
import { keysOf, pairsOf } from './page-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What page contents are read with. */
export interface ContentReader extends AttachmentFolders {
  abbreviations: AbbreviationTable;
  words: Vocabulary;
  syllables: Vocabulary;
}

/** The content of a page, and the page as Pagefind gets it; null for one without a text to search. */
export interface ReadContent {
  content: PageContent;
  html: string | null;
}

const NOTHING: PageContent = {
  hash: null,
  words: new Uint32Array(),
  syllables: new Uint32Array(),
  capitals: [],
  attachments: [],
  scans: [],
  unreadable: [],
};

/** Reads what search takes from the HTML of a built page and from its attachments. */
export async function readContent(reader: ContentReader, html: string): Promise<ReadContent> {
  const page = readPage(html);
  if (!page) return { content: NOTHING, html: null };
  const { files, texts: attached, scans, unreadable } = await attachedTexts(reader, page.files);
  const blocks = page.blocks.map((block) => ({ ...block, text: cleanText(block.text) }));
  const texts = blocks.map(({ text }) => text);
  const hasWords = [...texts, ...attached.map(({ text }) => text)].some(
    (text) => wordsOf(text).length > 0,
  );
  const { title, symbol = '', date = '' } = page.facts;
  const all = [cleanText(title), ...texts, ...attached.map(({ text }) => text)];
  // A page without words Pagefind would leave out.
  const indexed = hasWords ? pageHtml(blocks, attached, reader.abbreviations) : null;
  return {
    html: indexed,
    content: {
      hash: indexed && shortHash(indexed),
      words: reader.words.numbers(new Set([...pairsOf(all), ...keysOf([symbol, date, ...all])])),
      syllables: reader.syllables.numbers(
        new Set(texts.flatMap((text) => wordsOf(text).map((word) => wordKey(word.text)))),
      ),
      capitals: [...new Set(all.flatMap(capitalsOf))],
      attachments: files,
      scans,
      unreadable,
    },
  };
}

function capitalsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (isInCapitals(word.text) ? [fold(word.text)] : []));
}
