import { close, createIndex } from 'pagefind';
import type { Plugin } from 'vite';

const NAME = 'virtual:pagefind';

/**
 * Bundles Pagefind's browser script into the search worker. It comes from the package that writes the
 * index, so both are of one version, and the page loads one file less.
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
