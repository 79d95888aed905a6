import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { ImageMetadata } from 'astro';
import { imageMetadata } from 'astro/assets/utils';
import { href } from '../lib/url.ts';
import { contentFile, idOfFile } from './content.ts';
import type { Entry } from './store.ts';

/** Folder of the site for files whose names change with their content. */
const ASSETS = '/_a/';
const known = new Map<string, { id: string; image: Promise<ImageMetadata> }>();

/**
 * A picture that an entry names, as Astro's components take it. The name it gets on the site follows
 * from its own name and its bytes.
 * @param reference path from the entry's file: ../media/a.jpg
 * @throws Error when there is no such picture
 */
export function picture({ file }: Pick<Entry, 'file'>, reference: string): Promise<ImageMetadata> {
  const path = posix.join(posix.dirname(file), reference);
  const id = idOfFile(path);
  let read = known.get(path);
  if (read?.id !== id) {
    read = { id, image: readPicture(path, contentFile(path)) };
    known.set(path, read);
  }
  return read.image;
}

async function readPicture(path: string, onDisk: string): Promise<ImageMetadata> {
  const bytes = readFileSync(onDisk);
  const { width, height, format, orientation } = await imageMetadata(bytes, onDisk);
  const { name } = posix.parse(path);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  const src = import.meta.env.DEV
    ? `/@fs${onDisk}?origWidth=${width}&origHeight=${height}&origFormat=${format}`
    : href(`${ASSETS}${name}.${hash}.${format}`);
  const image = { src, width, height, format, ...(orientation && { orientation }) };
  // As Astro does: known to the code that makes the sizes, and not part of what pages print.
  Object.defineProperty(image, 'fsPath', { enumerable: false, value: onDisk });
  return image as ImageMetadata;
}
