import { type RecognisedPaper, recognisePaper } from '../../lib/party/recognise/recognise.ts';
import { readWord, type WordPicture } from './blocks.ts';
import { isTakenOut, type LeftOut, leftOutOfHead } from './left-out.ts';
import { paperLines } from './lines.ts';
import { toMarkdown } from './markdown.ts';
import { stampText } from './stamp-text.ts';

/** Stands around the id of a picture in the Markdown; a private-use character that no text has. */
export const PICTURE_MARK = '\uE000';

/** What an entry is made of, read from a Word file. Plain data: it can come from another thread. */
export interface WordPaper {
  fields: RecognisedPaper;
  pictures: WordPicture[];
  /** How many words were restored, by legacy font. */
  restored: { TCVN3: number; VNI: number };
  /** It holds tracked changes or comments. */
  hasTrackedChanges: boolean;
  /** Every word that stands neither in the Markdown nor in what a field was read from. */
  leftOut: LeftOut[];
  /** Its text without the lines that the fields hold; a picture is its id between two {@link PICTURE_MARK}s. */
  markdown: string;
  /** The words where a stamp of the paper itself would stand: a mark elsewhere is quoted. */
  stampText: string;
  /** All its words, for the guards: head, signature, headers, footers and comments too. */
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
 * Reads a paper typed in Word: its fields, recognised by its form, and its text.
 * @param options includesHead: recognise nothing, leave head and signature in the text
 * @throws Error when it is no Word file, or too large
 */
export async function readPaper(
  content: Uint8Array,
  options: { includesHead?: boolean } = {},
): Promise<WordPaper> {
  const { blocks, boxText, ...word } = await readWord(content);
  const lines = options.includesHead ? [] : paperLines(blocks);
  const fields = recognisePaper(lines);
  return {
    ...word,
    fields,
    leftOut: [...leftOutOfHead(lines, fields), ...word.leftOut],
    stampText: stampText({ lines, fields, boxText, leftOut: word.leftOut }),
    markdown: toMarkdown(blocks, {
      omitted: options.includesHead ? new Set() : fields.usedLines,
      picture: (id) => `${PICTURE_MARK}${id}${PICTURE_MARK}`,
    }),
    text: [...blocks, ...word.leftOut.filter(({ kind }) => !isTakenOut(kind))]
      .map(({ text }) => text)
      .join('\n'),
  };
}
