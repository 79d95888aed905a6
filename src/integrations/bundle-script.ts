import { build, type Plugin } from 'vite';

/** Ending of an import that gives a browser script with all it imports as one text. */
const SUFFIX = '?bundled';

/**
 * Makes `import code from './x.ts?bundled'` give the script as one text without imports, for files that must
 * hold their script inside of them.
 */
export function bundledScripts(): Plugin {
  return {
    name: 'bundled-scripts',
    enforce: 'pre',
    load: async (id) => {
      if (!id.endsWith(SUFFIX)) return null;
      const code = await bundleScript(id.slice(0, -SUFFIX.length));
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

/** A browser script with all it imports as one minified text. @param entry path of the file */
export async function bundleScript(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const files = (Array.isArray(output) ? output : [output]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk, ...more] = files;
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error(`${entry}: more than one file`);
  return chunk.code;
}
