import type { WordPaper } from '../../src/attachments/word/paper.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { importedPicture } from './pictures.ts';

/** More pictures than any paper has. */
const MAX_PICTURES = 60;

export interface PaperPictures {
  /** By path below the content folder. */
  files: Map<string, Uint8Array>;
  /** How many could not be read. */
  lost: number;
  /** The Markdown that stands for a picture, by its id in the paper. */
  markdown: (id: string) => string;
}

/**
 * The pictures of a paper as PNG or JPEG. One that browsers cannot show is replaced by a line that
 * sends readers to the original file.
 */
export async function paperPictures(
  { pictures }: WordPaper,
  slug: string,
  title: string,
): Promise<PaperPictures> {
  const files = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  let lost = 0;
  for (const [index, { id, bytes }] of pictures.slice(0, MAX_PICTURES).entries()) {
    const number = index + 1;
    try {
      const image = importedPicture(bytes);
      const isPhoto = (await image.metadata()).format === 'jpeg';
      const path = `media/${slug}-hinh-${number}.${isPhoto ? 'jpg' : 'png'}`;
      files.set(path, await (isPhoto ? image.jpeg({ quality: 88 }) : image.png()).toBuffer());
      texts.set(id, `![${messages.pictureAlt(number, title)}](../${path})`);
    } catch {
      lost += 1;
      texts.set(id, messages.pictureLost(number));
    }
  }
  return { files, lost, markdown: (id) => texts.get(id) ?? '' };
}
