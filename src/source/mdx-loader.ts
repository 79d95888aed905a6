import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readEnv } from '../env.ts';
import { stateOfFolder } from './content-state.ts';

/** Names every MDX file of the content to Astro, with Git's id of the content it was compiled from. */
export function mdxLoader(): Loader {
  return {
    name: 'mdx',
    load: async ({ store, parseData, watcher }) => {
      const { contentDir, now } = readEnv();
      const put = async () => {
        store.clear();
        for (const [file, fileId] of stateOfFolder(contentDir, now).files) {
          if (!file.endsWith('.mdx')) continue;
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
