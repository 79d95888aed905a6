import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from './index-shard.ts';
import type { PageRecord } from './page-record.ts';
import type { ContentReader } from './read-content.ts';
import { filesOf, finalizeFolder, workFolder } from './shard-folders.ts';
import type { LayerState } from './state.ts';
import { writeIndex } from './write-index.ts';

/** Characters of a layer's files in base64 up to which they come with the directory. */
const EMBEDDED_LENGTH = 64_000;

/**
 * Writes the index of the pages that a base index does not hold as they are; the last layer stays
 * where it holds the same.
 * @param name begins the folder's name
 * @returns null where there is no such page
 * @throws Error with every fault Pagefind names
 */
export async function makeLayer(
  reader: ContentReader,
  name: string,
  pages: readonly PageRecord[],
  last: LayerState | null,
): Promise<LayerState | null> {
  if (pages.length === 0) return null;
  if (last && isSame(last, pages) && existsSync(join(reader.outDir, last.folder))) return last;
  const work = workFolder(`${name}-${pages[0]?.file.replaceAll('/', '-')}`);
  const written = await writeIndex(
    join(reader.outDir, work),
    readAll(reader, pages, () => undefined),
  );
  const files = filesOf(reader.outDir, work);
  const length = Object.values(files).reduce((sum, file) => sum + file.length, 0);
  return {
    ...written,
    folder: finalizeFolder(reader.outDir, work, `${name}-lop`),
    pages: new Map(
      pages.map(({ path, content }, number) => [path, { number, content: content.hash ?? '' }]),
    ),
    ...(length <= EMBEDDED_LENGTH && { files }),
  };
}

function isSame({ pages: known }: LayerState, pages: readonly PageRecord[]): boolean {
  return (
    known.size === pages.length &&
    pages.every(({ path, content }) => known.get(path)?.content === content.hash)
  );
}
