import { BASE, type Directory, type DirectoryPage, LAYER, type Origin } from '../directory.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import type { PageRecord } from './page-record.ts';
import type { ShardState } from './state.ts';
import { countPages } from './vocabulary.ts';

/**
 * The directory of a shard: what a clean build would write, and from which index each page counts.
 * @param pages all pages of the shard, in its order
 * @param syllables names that the pages' numbers mean
 */
export function shardDirectory(
  pages: readonly PageRecord[],
  { base, layer }: ShardState,
  syllables: readonly string[],
): Directory {
  const indexed = pages.filter(({ content }) => content.hash !== null);
  const origins = originsOf(indexed, { base, layer });
  const isPlain = origins.every(([index, first]) => index === BASE && first === 0);
  return {
    pages: indexed.map(({ facts, path }): DirectoryPage => ({ ...facts, path })),
    common: commonSyllables(pages, syllables),
    ...(!isPlain && { origins }),
    ...(layer && { layer: { folder: layer.folder, outline: layer.outline, files: layer.files } }),
  };
}

function originsOf(pages: readonly PageRecord[], { base, layer }: ShardState): Origin[] {
  const origins: Origin[] = [];
  for (const { path, content } of pages) {
    const inBase = base.pages.get(path);
    const [index, page] =
      inBase?.content === content.hash ? [BASE, inBase] : [LAYER, layer?.pages.get(path)];
    if (!page) throw new Error(`search index: ${path} stands in no index`);
    const last = origins.at(-1);
    if (last?.[0] === index && last[1] + last[2] === page.number) last[2] += 1;
    else origins.push([index as Origin[0], page.number, 1]);
  }
  return origins;
}

/** Syllables on a good share of the pages, with that share. */
function commonSyllables(
  pages: readonly PageRecord[],
  syllables: readonly string[],
): Directory['common'] {
  const counts = countPages(
    pages.map(({ content }) => content.syllables),
    syllables.length,
  );
  const common = syllables
    .map((syllable, number) => [syllable, (counts[number] ?? 0) / pages.length] as const)
    .filter(([, share]) => share > WORD_WEIGHTS.commonFrom)
    .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
    .map(([syllable, share]) => [syllable, Math.round(share * 100) / 100] as const);
  return Object.fromEntries(common);
}
