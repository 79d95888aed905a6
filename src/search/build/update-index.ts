import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { abbreviationTable } from '../text/abbreviations.ts';
import type { UnreadableFile } from './attached-texts.ts';
import { findChanges, type SiteFiles } from './find-changes.ts';
import { readUnread } from './index-shard.ts';
import { indexWhole } from './index-whole.ts';
import { makeLayer } from './make-layer.ts';
import { PageRecords } from './page-records.ts';
import {
  isLayerEnough,
  LAYER_LIMIT,
  type LayerLimit,
  type LayerShard,
  NO_LAYER,
  planLayers,
  type ShardPlan,
} from './plan-layers.ts';
import { planShards, SHARD_LIMITS, type ShardLimits } from './plan-shards.ts';
import { type FinishedShard, publishIndex } from './publish-index.ts';
import type { ContentReader } from './read-content.ts';
import { countFrom, INDEX_FOLDER, isWhole } from './shard-folders.ts';
import type { SearchState, ShardState } from './state.ts';
import { Vocabulary } from './vocabulary.ts';
import { NO_WORDS, orderWords } from './word-order.ts';

export interface IndexUpdate extends SiteFiles {
  basePath: string;
  /** Folder that builds use again. */
  cacheDir: string;
  /** State of the release whose `pagefind/` the output folder holds; null: everything from nothing. */
  previous: SearchState | null;
  /** Index every shard whole that has a layer, or whose index holds what no longer counts. */
  fold?: boolean;
  /** Smaller in tests. */
  limits?: { shards: ShardLimits; layer: LayerLimit };
}

export interface IndexReport {
  pages: number;
  shards: number;
  /** Shards that were indexed whole, and pages in layers. */
  wholeShards: number;
  layerPages: number;
  /** Pages that an index holds in vain: their words stay in it until it is folded. */
  stalePages: number;
  /** Attachments without a text layer. */
  scans: string[];
  unreadable: UnreadableFile[];
}

const LIMITS = { shards: SHARD_LIMITS, layer: LAYER_LIMIT };

/**
 * Brings the search index below `pagefind/` to the built pages and writes its manifest into the
 * search page. Pages without search facts in their head are left out. Search answers the same
 * whether the index was made from nothing or followed many releases. No file is changed in place:
 * the folder may share its files with a release that is being read.
 * @returns what was done, and what the next update has to know
 * @throws Error with every fault Pagefind names; a half index must not go online
 */
export async function updateSearchIndex(
  update: IndexUpdate,
): Promise<{ report: IndexReport; state: SearchState }> {
  const { outDir, previous, limits = LIMITS } = update;
  mkdirSync(join(outDir, INDEX_FOLDER), { recursive: true });
  const { pages: found, otherFiles } = findChanges(update, previous);
  const reader: ContentReader = {
    ...update,
    abbreviations: abbreviationTable(update.abbreviations),
    words: new Vocabulary(previous?.words),
    syllables: new Vocabulary(previous?.syllables),
  };
  const records = new PageRecords(found, update.attachments);
  const shards = planShards(found, limits.shards);
  const plans = await planIndexes(update, shards, reader, records);
  const indexes = await writeIndexes(update, plans, reader, records);
  const finished = shards.map(({ year, pages }, number) => ({
    ...(indexes[number] as ShardState),
    ...(year !== undefined && { year }),
    pages: records.read(pages),
  }));
  const { abbreviations, synonyms = [] } = update;
  const [words, syllables] = [reader.words.names, reader.syllables.names];
  const wordOrder = orderWords(words, previous?.wordOrder ?? NO_WORDS);
  publishIndex(outDir, update.basePath, {
    shards: finished,
    abbreviations,
    synonyms,
    words,
    syllables,
    wordOrder,
  });
  const pages = finished.flatMap((shard) => shard.pages);
  return {
    report: reportOf(finished, plans),
    state: { abbreviations, pages, otherFiles, words, syllables, wordOrder, shards: indexes },
  };
}

/** Finds the base index of each shard, reading what is new in those that have one. */
async function planIndexes(
  { outDir, previous, fold = false, limits = LIMITS }: IndexUpdate,
  shards: readonly LayerShard[],
  reader: ContentReader,
  records: PageRecords,
): Promise<ShardPlan[]> {
  const known = previous?.shards.filter(({ base }) => isWhole(outDir, base)) ?? [];
  const plans: ShardPlan[] = [];
  const most = fold ? NO_LAYER : limits.layer;
  for (const { shard, last } of planLayers(shards, known, most)) {
    if (last) await readUnread(reader, records, shard.pages);
    const pages = records.of(shard.pages);
    const isEnough = last !== null && isLayerEnough({ ...shard, pages }, last.base, most);
    plans.push({ shard, last: isEnough ? last : null });
  }
  return plans;
}

/** Writes the indexes that the plans ask for. @returns those of each shard */
async function writeIndexes(
  update: IndexUpdate,
  plans: readonly ShardPlan[],
  reader: ContentReader,
  records: PageRecords,
): Promise<ShardState[]> {
  const whole = plans.filter(({ last }) => last === null).map(({ shard }) => shard);
  const bases = await indexWhole(update, whole, reader, records);
  const indexes: ShardState[] = [];
  for (const { shard, last } of plans) {
    const pages = records.read(shard.pages);
    const base = last === null ? bases.shift() : countFrom(update.outDir, last.base, pages);
    if (!base) throw new Error('search index: no base');
    const lacking = pages.filter(
      ({ path, content }) => content.hash !== null && !base.pages.has(path),
    );
    const { embedded } = (update.limits ?? LIMITS).layer;
    const layer = await makeLayer(reader, shard.name, lacking, last?.layer ?? null, embedded);
    indexes.push({ base, layer });
  }
  return indexes;
}

function reportOf(shards: readonly FinishedShard[], plans: readonly ShardPlan[]): IndexReport {
  const pages = shards.flatMap((shard) => shard.pages);
  const sum = (count: (shard: FinishedShard) => number) =>
    shards.reduce((total, shard) => total + count(shard), 0);
  return {
    pages: pages.length,
    shards: shards.length,
    wholeShards: plans.filter(({ last }) => last === null).length,
    layerPages: sum(({ layer }) => layer?.pages.size ?? 0),
    stalePages: sum(({ base }) => base.count - base.pages.size),
    scans: pages.flatMap(({ content }) => content.scans),
    unreadable: pages.flatMap(({ content }) => content.unreadable),
  };
}
