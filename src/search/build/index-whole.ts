import type { Abbreviation } from '../text/abbreviations.ts';
import type { AttachmentFolders } from './attached-texts.ts';
import type { IndexedShard } from './index-shard.ts';
import { indexInThreads } from './index-threads.ts';
import type { PageContent } from './page-record.ts';
import type { PageRecords } from './page-records.ts';
import type { LayerShard } from './plan-layers.ts';
import type { ContentReader } from './read-content.ts';
import { finalizeFolder, workFolder } from './shard-folders.ts';
import type { IndexState } from './state.ts';
import { newTurns } from './turns.ts';

/**
 * Reads all pages of some shards and writes their base indexes, side by side.
 * @returns the indexes in the order of the shards
 * @throws Error with every fault Pagefind names
 */
export async function indexWhole(
  folders: AttachmentFolders & { abbreviations: readonly Abbreviation[] },
  shards: readonly LayerShard[],
  vocabularies: Pick<ContentReader, 'words' | 'syllables'>,
  records: PageRecords,
): Promise<IndexState[]> {
  const { outDir, basePath, cacheDir, abbreviations } = folders;
  const turns = newTurns();
  const indexed = await indexInThreads(
    shards.map(({ pages }, number) => ({
      ...{ outDir, basePath, cacheDir, abbreviations },
      pages: pages.map(({ file, path }) => ({ file, path })),
      folder: workFolder(String(number)),
      turns,
    })),
  );
  return indexed.map((result, number) => {
    const { name, pages } = shards[number] as LayerShard;
    const contents = translate(result, vocabularies);
    const inIndex = new Map<string, { number: number; content: string }>();
    pages.forEach(({ path }, at) => {
      const content = contents[at] as PageContent;
      records.add(path, content);
      if (content.hash !== null) inIndex.set(path, { number: inIndex.size, content: content.hash });
    });
    const folder = finalizeFolder(outDir, workFolder(String(number)), name, result.index);
    return { ...result.index, folder, pages: inIndex };
  });
}

/** Contents with the numbers of the site's vocabularies. */
function translate(
  { contents, words, syllables }: IndexedShard,
  vocabularies: Pick<ContentReader, 'words' | 'syllables'>,
): PageContent[] {
  const word = vocabularies.words.numbers(words);
  const syllable = vocabularies.syllables.numbers(syllables);
  return contents.map((content) => ({
    ...content,
    words: content.words.map((number) => word[number] ?? 0),
    syllables: content.syllables.map((number) => syllable[number] ?? 0),
  }));
}
