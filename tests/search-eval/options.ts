import { existsSync, statSync } from 'node:fs';

/** Options of `npm run eval:search`; empty where none was given. */
export interface EvalOptions {
  /** Folder that holds `content/`. */
  corpus: string;
  /** File of queries, JSON lines. */
  queries: string;
  /** Sizes to pad the corpus to, "300,3000". */
  pages: string;
  /** Quality only, no cold starts and no baselines. */
  quick: string;
  /** Print what the held-out queries found as well. */
  show: string;
}

const NAMES = ['corpus', 'queries', 'pages', 'quick', 'show'] as const;

/**
 * Reads the options. npm takes `--name value` that comes without `--` for its own: the name goes
 * into the environment as "true" and the value stays alone, and is known by what it is.
 */
export function readOptions(
  args: readonly string[],
  env: Record<string, string | undefined>,
): EvalOptions {
  const values = NAMES.map((name) => {
    const at = args.indexOf(`--${name}`);
    if (at >= 0) return args[at + 1] ?? '';
    const given = env[`npm_config_${name}`] ?? '';
    return given === 'true' ? lone(name, args) : given;
  });
  const [corpus = '', queries = '', pages = '', quick = '', show = ''] = values;
  return { corpus, queries, pages, quick, show };
}

function lone(name: (typeof NAMES)[number], args: readonly string[]): string {
  const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();
  const isSizes = (text: string) => /^\d{2,}(?:,\d+)*$/.test(text);
  switch (name) {
    case 'corpus':
      return args.find(isFolder) ?? '';
    case 'queries':
      return args.find((path) => existsSync(path) && !isFolder(path)) ?? '';
    case 'pages':
      return args.find(isSizes) ?? '';
    default:
      return '1';
  }
}
