import type { Directory } from '../directory.ts';
import type { Manifest, ManifestShard } from '../manifest.ts';
import type { Abbreviation } from '../text/abbreviations.ts';
import type { Synonym } from '../text/synonyms.ts';
import { wordFile } from '../text/word-lines.ts';
import type { PageRecord } from './page-record.ts';
import { putManifest } from './put-manifest.ts';
import { shardDirectory } from './shard-directory.ts';
import { removeUnused, writeDirectory } from './shard-folders.ts';
import type { ShardState } from './state.ts';
import { countPages } from './vocabulary.ts';
import { writeWordList } from './word-list.ts';
import type { WordOrder } from './word-order.ts';

/** A shard whose indexes are written. */
export interface FinishedShard extends ShardState {
  year?: number;
  /** All pages of the shard, in its order. */
  pages: readonly PageRecord[];
}

/** An index as far as Pagefind wrote it. */
export interface FinishedIndex {
  shards: readonly FinishedShard[];
  abbreviations: readonly Abbreviation[];
  synonyms: readonly Synonym[];
  /** Names that the pages' numbers mean. */
  words: readonly string[];
  syllables: readonly string[];
  wordOrder: WordOrder;
}

/** Writes word list, directories and manifest, and removes what the release does not use. */
export function publishIndex(outDir: string, basePath: string, index: FinishedIndex): void {
  const { shards, abbreviations, synonyms, words, syllables, wordOrder } = index;
  const counts = shards.map(({ pages }) =>
    countPages(
      pages.map(({ content }) => content.words),
      words.length,
    ),
  );
  const wordList = writeWordList(outDir, { ...wordOrder, names: words, counts });
  const used = new Set(wordList.map(([, name]) => wordFile(name)));
  const manifest: Manifest = {
    version: shards[0]?.base.version ?? '',
    shards: shards.map(({ base, layer, pages, year }, number): ManifestShard => {
      const isFirst = number === 0;
      const own = shardDirectory(pages, { base, layer }, syllables);
      const directory: Directory = isFirst
        ? { ...own, abbreviations, synonyms, wordList }
        : { ...own, outline: base.outline };
      const name = writeDirectory(outDir, base.folder, directory);
      for (const path of [base.folder, base.folder + name]) used.add(path);
      if (layer) used.add(layer.folder);
      return {
        folder: base.folder,
        directory: name,
        pages: pages.length,
        ...(year !== undefined && { year }),
        ...(isFirst && { outline: base.outline }),
      };
    }),
  };
  removeUnused(outDir, used);
  putManifest(outDir, basePath, manifest);
}
