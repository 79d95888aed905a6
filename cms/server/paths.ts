import type { Collection, Settings } from '../../src/model/collection.ts';
import { FILE_TYPES, IMAGE_TYPES } from '../../src/model/fields/media.ts';
import { allSettings, SETTINGS_FOLDER } from '../../src/model/registry.ts';
import type { Role } from '../../src/model/roles.ts';
import { CONTENT, collectionOf } from './store/entry-index.ts';

/** What a path of the store is for, and the weakest role that may write it. */
export type WritablePath =
  | { kind: 'entry'; collection: Collection; slug: string; role: Role }
  | { kind: 'settings'; settings: Settings; slug: string; role: Role }
  | { kind: 'upload'; role: Role };

/** The longest path: a file system stops at 255 bytes a name, and a ref adds ".lock". */
const MAX_NAME = 120;

/**
 * Lower case, ASCII, no dot but the last: twins in case or in Unicode form cannot arise. MDX is code
 * to the build and stays with developers.
 */
const ENTRY = /^content\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+([a-z0-9]+(?:-[a-z0-9]+)*)\.(md|yml)$/;
const UPLOAD = new RegExp(
  `^content/(?:media/[a-z0-9]+(?:[._-][a-z0-9]+)*\\.(?:${IMAGE_TYPES.join('|')})|` +
    `tep/[a-z0-9]+(?:[._-][a-z0-9]+)*\\.(?:${FILE_TYPES.join('|')}))$`,
);

/**
 * The one rule on where the editor may write: entries of a content type of the model, settings
 * files of the model, pictures and attachments. Everything else is refused, whatever it is called.
 * @returns null when nobody may write there
 */
export function writablePath(path: unknown): WritablePath | null {
  if (typeof path !== 'string') return null;
  const name = path.split('/').at(-1) ?? '';
  if (name.length > MAX_NAME) return null;
  if (UPLOAD.test(path)) return { kind: 'upload', role: 'contributor' };
  const [, slug = '', extension] = ENTRY.exec(path) ?? [];
  if (!slug) return null;
  if (path.startsWith(`${CONTENT}${SETTINGS_FOLDER}/`)) {
    const settings = allSettings.find(
      ({ file }) => path === `${CONTENT}${SETTINGS_FOLDER}/${file}.yml`,
    );
    return settings ? { kind: 'settings', settings, slug, role: 'admin' } : null;
  }
  const collection = collectionOf(path);
  if (!collection || path !== `${CONTENT}${collection.folder}/${slug}.${extension}`) return null;
  return { kind: 'entry', collection, slug, role: collection.writtenBy ?? 'contributor' };
}
