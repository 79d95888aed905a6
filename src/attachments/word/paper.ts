import { type RecognisedPaper, recognise } from '../../lib/party/recognise/recognise.ts';
import { readWord, type WordPicture } from './blocks.ts';
import { paperLines } from './lines.ts';
import { toMarkdown } from './markdown.ts';

/** Stands around the id of a picture in the Markdown: no text has this character (private use). */
export const PICTURE_MARK = '\uE000';

/** A Word file as an entry wants it. Plain data: it can come from another process. */
export interface WordPaper {
  fields: RecognisedPaper;
  pictures: WordPicture[];
  /** Words restored from legacy fonts. */
  restored: { TCVN3: number; VNI: number };
  /** The file still holds struck words or comments. */
  hasTraces: boolean;
  /** Its text without what the fields hold; a picture is its id between {@link PICTURE_MARK}s. */
  markdown: string;
  /** All its words for the guards: head, signature, headers, footers and comments too. */
  text: string;
}

/** The Markdown with every picture put in. @param picture Markdown of a picture by its id */
export function withPictures(markdown: string, picture: (id: string) => string): string {
  return markdown
    .split(PICTURE_MARK)
    .map((piece, index) => (index % 2 === 1 ? picture(piece) : piece))
    .join('');
}

/**
 * Reads a paper typed in Word: what it is by its form, and its text.
 * @param options isWhole: head and all, as the file has it
 * @throws Error for no Word file
 */
export async function readPaper(
  content: Uint8Array,
  options: { isWhole?: boolean } = {},
): Promise<WordPaper> {
  const { blocks, pictures, restored, hasTraces, margins } = await readWord(content);
  const fields = recognise(options.isWhole ? [] : paperLines(blocks));
  return {
    fields,
    pictures,
    restored,
    hasTraces,
    markdown: toMarkdown(blocks, {
      without: options.isWhole ? new Set() : fields.used,
      picture: (id) => `${PICTURE_MARK}${id}${PICTURE_MARK}`,
    }),
    text: [...blocks.map(({ text }) => text), margins].join('\n'),
  };
}
