import { join } from 'node:path';
import { readAll } from './index-shard.ts';
import type { PageRecord } from './page-record.ts';
import type { ContentReader } from './read-content.ts';
import { finalizeFolder, isWhole, takeFiles, workFolder } from './shard-folders.ts';
import type { LayerState } from './state.ts';
import { writeIndex } from './write-index.ts';

/**
 * Writes the index of the pages that a base index does not hold as they are; the last layer stays
 * where it holds the same.
 * @param name begins the folder's name
 * @param embedded characters of its files in base64 up to which all of them come with the directory
 * @returns null where there is no such page
 * @throws Error with every fault Pagefind names
 */
export async function makeLayer(
  reader: ContentReader,
  name: string,
  pages: readonly PageRecord[],
  last: LayerState | null,
  embedded: number,
): Promise<LayerState | null> {
  if (pages.length === 0) return null;
  if (last && isSame(last, pages) && isWhole(reader.outDir, last, last.files)) return last;
  const work = workFolder(`${name}-${pages[0]?.file.replaceAll('/', '-')}`);
  const written = await writeIndex(
    join(reader.outDir, work),
    readAll(reader, pages, () => undefined),
  );
  const files = takeFiles(reader.outDir, work, embedded);
  return {
    ...written,
    folder: finalizeFolder(reader.outDir, work, `${name}-lop`, written),
    files,
    pages: new Map(
      pages.map(({ path, content }, number) => [path, { number, content: content.hash ?? '' }]),
    ),
  };
}

function isSame({ pages: known }: LayerState, pages: readonly PageRecord[]): boolean {
  return (
    known.size === pages.length &&
    pages.every(({ path, content }) => known.get(path)?.content === content.hash)
  );
}
