import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readEnv } from '../env.ts';
import { readMdx } from '../markdown/mdx.ts';
import { isPublished } from '../model/published.ts';
import { collectionOfFile, parseContentFile } from './content-files.ts';
import { stateOfFolder } from './content-state.ts';

/**
 * Names published MDX files of the content to Astro, with Git's id of the content each was compiled from.
 * Those with pictures are left out: Astro would put the originals beside the site, with what a camera
 * wrote into them; src/data/mdx.ts compiles them.
 */
export function mdxLoader(): Loader {
  return {
    name: 'mdx',
    load: async ({ store, parseData, watcher }) => {
      const { contentDir, now } = readEnv();
      const put = async () => {
        store.clear();
        for (const [file, fileId] of stateOfFolder(contentDir, now).files) {
          if (!isForAstro(contentDir, file, now)) continue;
          store.set({
            id: file,
            data: await parseData({ id: file, data: { fileId } }),
            filePath: relative(process.cwd(), join(contentDir, file)).split(sep).join('/'),
            digest: fileId,
            deferredRender: true,
          });
        }
      };
      await put();
      watcher?.on('change', (path) => (path.endsWith('.mdx') ? put() : undefined));
    },
  };
}

function isForAstro(contentDir: string, file: string, now: Date): boolean {
  const collection = file.endsWith('.mdx') ? collectionOfFile(file) : null;
  if (!collection) return false;
  const { data, body } = parseContentFile(file, readFileSync(join(contentDir, file)));
  const checked = collection.schema.safeParse(data);
  if (!checked.success || !isPublished(checked.data as object, now, collection.id)) return false;
  const { images, refused } = readMdx(body);
  return images.length === 0 && refused.length === 0;
}
