import { close, createIndex } from 'pagefind';
import type { Plugin } from 'vite';

const NAME = 'virtual:pagefind';

/**
 * Gives the search worker Pagefind's own browser script, taken from the very program that writes the
 * index, so that they are always of one version and no page waits for one more file.
 */
export function pagefindEngine(): Plugin {
  let script: Promise<string> | undefined;
  return {
    name: 'pagefind-engine',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => {
      if (id !== `\0${NAME}`) return null;
      script ??= readScript();
      return script;
    },
  };
}

async function readScript(): Promise<string> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  await index.addCustomRecord({ url: '/', content: '.', language: 'vi' });
  const { files } = await index.getFiles();
  await close();
  const script = files.find(({ path }) => path === 'pagefind.js');
  if (!script) throw new Error('Pagefind: pagefind.js');
  return Buffer.from(script.content).toString('utf8');
}
