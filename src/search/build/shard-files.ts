import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Directory, type DirectoryPage, packDirectory } from '../directory.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import type { Counts } from './counts.ts';
import type { SearchPage } from './search-pages.ts';

/** Files of Pagefind's own interfaces, which the site does not use, and its filters. */
const UNUSED = /^(?:pagefind.*\.(?:js|css)|filter|pagefind-entry\.json)$/;
const WASM = 'wasm.unknown.pagefind';

/** Where a shard is written until its content gives it a name. */
export function workFolder(shard: number): string {
  return `pagefind/${shard}.unfinished/`;
}

/** Pagefind's names from its entry file, which the manifest replaces; removes it and unused files. */
export function takeEntry(target: string): { hash: string; version: string } {
  const entry = JSON.parse(readFileSync(join(target, 'pagefind-entry.json'), 'utf8'));
  for (const name of readdirSync(target))
    if (UNUSED.test(name)) rmSync(join(target, name), { recursive: true });
  return { hash: entry.languages.vi.hash, version: entry.version };
}

/**
 * The directory of a written shard. Pagefind names its fragments by content; the address in each
 * tells which page it is.
 */
export function readDirectory(
  target: string,
  content: readonly SearchPage[],
  syllables: Counts,
): Directory {
  const idByPath = new Map<string, string>();
  for (const name of readdirSync(join(target, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(target, 'fragment', name))).toString('utf8');
    const url: string = JSON.parse(text.slice('pagefind_dcd'.length)).url;
    idByPath.set(url, name.replace('.pf_fragment', ''));
  }
  const pages = content.flatMap(({ path, facts }): DirectoryPage[] => {
    const id = idByPath.get(path);
    return id === undefined ? [] : [{ ...facts, id, path }];
  });
  const common = [...syllables]
    .map(([syllable, pagesWith]) => [syllable, pagesWith / content.length] as const)
    .filter(([, share]) => share > WORD_WEIGHTS.commonFrom)
    .sort(([, left], [, right]) => right - left)
    .map(([syllable, share]) => [syllable, Math.round(share * 100) / 100] as const);
  return { pages, common: Object.fromEntries(common) };
}

/**
 * Writes the directory into the folder of its shard and gives the folder a name made of its content,
 * so that caches may hold it for ever.
 * @returns the folder's name below the base path
 */
export function finalizeShard(
  outDir: string,
  folder: string,
  name: string,
  directory: Directory,
): string {
  const target = join(outDir, folder);
  const json = JSON.stringify(packDirectory(directory));
  writeFileSync(join(target, 'danh-muc.json'), json);
  // The names of Pagefind's own files change with their content.
  const names = readdirSync(target, { recursive: true }).map(String).sort();
  const hash = createHash('sha256').update(names.join('\n')).update(json);
  const final = `pagefind/${name}-${hash.digest('hex').slice(0, 10)}/`;
  renameSync(target, join(outDir, final));
  return final;
}

/** Leaves one copy of Pagefind's WebAssembly for all shards. @returns its path below the base path */
export function shareWasm(outDir: string, shards: number): string {
  const path = (index: number) => join(outDir, workFolder(index), WASM);
  const bytes = readFileSync(path(0));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const engine = `pagefind/may-tim-${hash}.pagefind`;
  renameSync(path(0), join(outDir, engine));
  for (let index = 1; index < shards; index += 1) rmSync(path(index), { force: true });
  return engine;
}
