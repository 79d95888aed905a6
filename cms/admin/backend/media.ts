import { IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { callAction } from '../api/actions.ts';
import { mediaUrl } from '../api/addresses.ts';
import { uploadedFiles, uploadFile } from '../api/uploads.ts';
import type { Asset, DataFile, StoredFile } from './shapes.ts';

const IMAGES = 'content/media';
const FILES = 'content/tep';

/** A path of Decap's as the store has it. */
export function storePath(path: string): string {
  return path.replace(/^\//, '');
}

/** A picture or attachment as Decap lists it; its bytes are fetched when they are shown. */
export function mediaFile(path: string, id: string) {
  const name = path.split('/').at(-1) ?? path;
  const url = mediaUrl(path);
  return { id, name, path, url, displayURL: url };
}

/** Files of a folder; of both folders for the library as a whole. */
export async function listMedia(mediaFolder?: string) {
  const folders = mediaFolder ? [storePath(mediaFolder)] : [IMAGES, FILES];
  const lists = await Promise.all(
    folders.map((folder) => callAction('getMedia', { mediaFolder: folder })),
  );
  return lists.flat().map(({ path, id }) => mediaFile(path, id));
}

/** Puts a file of the library into the store. @throws ApiError saying why it is not taken */
export async function storeMedia(asset: Asset) {
  // The library has one folder for Decap; pictures and attachments have one each for us.
  const name = asset.path.split('/').at(-1) ?? '';
  const isImage = (IMAGE_TYPES as readonly string[]).includes(name.split('.').at(-1) ?? '');
  const path = `${isImage ? IMAGES : FILES}/${name}`;
  const blob = await uploadFile(path, await bytesOf(asset));
  await callAction('persistMedia', { path, blob });
  return mediaFile(path, blob);
}

/**
 * Sends the files chosen in a form, and lists with them the files sent before (by a paste, say) that
 * its text names.
 */
export async function uploadAssets(
  assets: readonly Asset[],
  file: DataFile | undefined,
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const asset of assets) {
    const path = storePath(asset.path);
    stored.push({ path, blob: await uploadFile(path, await bytesOf(asset)) });
  }
  for (const [path, blob] of uploadedFiles()) {
    const isNamed = file?.raw.includes(path.replace('content/', ''));
    if (isNamed && !stored.some((asset) => asset.path === path)) stored.push({ path, blob });
  }
  return stored;
}

/** The bytes of a picture or attachment chosen on this page. */
async function bytesOf({ fileObj, url }: Asset): Promise<Blob> {
  return fileObj ?? (await fetch(url)).blob();
}
