import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readEnv } from '../env.ts';
import type { Collection } from '../model/collection.ts';
import { isPublished } from '../model/published.ts';
import type { ContentFile } from './content-files.ts';
import { hasEntryExtension, listFiles, readCollection, readContentFile } from './content-files.ts';
import { mediaReferences } from './media-references.ts';

/**
 * Puts the validated front matter of every entry into Astro's store and leaves the Markdown on disk: rendered
 * bodies in the store would make a large build a quarter slower. MDX entries are left to Astro to
 * render. Entries the public may not see are left out, so that nothing of them reaches the output.
 */
export function contentLoader(collection: Collection): Loader {
  const { contentDir, now } = readEnv();
  return {
    name: `content/${collection.folder}`,
    load: async (context) => {
      const { store, parseData, generateDigest, watcher } = context;
      const put = async (file: ContentFile) => {
        const checked = collection.schema.safeParse(file.data);
        // The guard reports faulty entries; unpublished ones must leave nothing in the output.
        if (!checked.success || !isPublished(checked.data as object, now, collection.id)) return;
        const isMdx = file.extension === 'mdx';
        const images = mediaReferences(collection, checked.data, isMdx ? '' : file.body);
        const data = await parseData({
          id: file.id,
          data: {
            fields: file.data,
            images: Object.fromEntries(images.map((path) => [path, path])),
          },
        });
        store.set({
          id: file.id,
          data,
          filePath: relative(process.cwd(), join(contentDir, file.file)).split(sep).join('/'),
          digest: generateDigest({ data: file.data as Record<string, unknown>, body: file.body }),
          ...(isMdx ? { deferredRender: true } : {}),
        });
      };
      store.clear();
      for (const file of readCollection(contentDir, collection)) await put(file);
      watcher?.on('change', async (path) => {
        const file = relative(contentDir, path).split(sep).join('/');
        if (
          listFiles(contentDir, collection).includes(file) &&
          hasEntryExtension(file, collection)
        ) {
          await put(readContentFile(contentDir, file));
        }
      });
    },
  };
}
