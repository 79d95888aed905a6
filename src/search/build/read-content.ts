import { fold } from '../../lib/vietnamese/fold.ts';
import { type AbbreviationTable, dottedIn, isInCapitals } from '../text/abbreviations.ts';
import { type ReadText, readText } from '../text/index-words.ts';
import { cleanText, wordKey } from '../text/words.ts';
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
  const { files, texts, scans, unreadable } = await attachedTexts(reader, page.files);
  const blocks = page.blocks.map((block) => ({ ...block, text: readText(cleanText(block.text)) }));
  const attached = texts.map((part) => ({ ...part, text: readText(part.text) }));
  const { title, symbol = '', date = '' } = page.facts;
  const own = blocks.map(({ text }) => text);
  const all = [readText(cleanText(title)), ...own, ...attached.map(({ text }) => text)];
  // A page without words Pagefind would leave out.
  const isEmpty = all.slice(1).every(({ words }) => words.length === 0);
  const indexed = isEmpty ? null : pageHtml(blocks, attached, reader.abbreviations);
  const words = pairsOf(all, reader.words);
  for (const key of keysOf([readText(symbol), readText(date), ...all]))
    words.add(reader.words.number(key));
  const syllables = new Set<number>();
  for (const part of own)
    for (const word of part.words) syllables.add(reader.syllables.number(wordKey(word.text)));
  return {
    html: indexed,
    content: {
      hash: indexed && shortHash(indexed),
      words: Uint32Array.from(words),
      syllables: Uint32Array.from(syllables),
      capitals: [...new Set(all.flatMap(capitalsOf))],
      attachments: files,
      scans,
      unreadable,
    },
  };
}

const HAS_CAPITAL = /\p{Lu}/u;

function capitalsOf({ text: whole, words }: ReadText): string[] {
  const plain = words.flatMap(({ text }) =>
    HAS_CAPITAL.test(text) && isInCapitals(text) ? [fold(text)] : [],
  );
  return [...plain, ...dottedIn(whole).map(({ short }) => fold(short))];
}
