import type { PageRecord, UnreadPage } from './page-record.ts';
import type { Shard } from './plan-shards.ts';
import type { IndexState, ShardState } from './state.ts';

/** A page that stands in a shard, its text read or not. */
export type ShardPage = PageRecord | UnreadPage;
/**
 * A layer costs its readers bytes, and its makers the time to index it with each publication; what a
 * base index holds in vain costs bytes only. The larger of both counts: pages, and share of a shard.
 */
export interface LayerLimit {
  pages: number;
  share: number;
  /** Characters of its files in base64 up to which a layer comes with the directory: some 60 KB. */
  embedded: number;
}

export const LAYER_LIMIT: LayerLimit = { pages: 60, share: 0.05, embedded: 80_000 };
/** With this limit, whatever a base index lacks or holds in vain makes it be written anew. */
export const NO_LAYER: LayerLimit = { pages: 0, share: 0, embedded: 0 };

export type LayerShard = Shard<ShardPage>;

/** A shard and the base index its pages count from; null where it is indexed whole. */
export interface ShardPlan {
  shard: LayerShard;
  last: ShardState | null;
}

/**
 * Finds for each shard the index of the last release that holds most of it.
 */
export function planLayers(
  shards: readonly LayerShard[],
  lastShards: readonly ShardState[],
  limit: LayerLimit,
): ShardPlan[] {
  const free = new Set(lastShards);
  return shards.map((shard) => {
    const counted = [...free].map((last) => ({ last, held: heldPages(last.base, shard).length }));
    const [best] = counted.sort((left, right) => right.held - left.held);
    if (!best || best.held === 0 || !isLayerEnough(shard, best.last.base, limit))
      return { shard, last: null };
    free.delete(best.last);
    return { shard, last: best.last };
  });
}

/** Whether what an index lacks of a shard, and what it holds besides, fits a layer. */
export function isLayerEnough(shard: LayerShard, base: IndexState, limit: LayerLimit): boolean {
  const held = heldPages(base, shard).length;
  const most = Math.max(limit.pages, Math.floor(limit.share * shard.pages.length));
  return shard.pages.filter(isIndexed).length - held <= most && base.count - held <= most;
}

/** Pages of a shard that an index holds as they are now; of unread ones nobody knows yet. */
function heldPages({ pages }: IndexState, shard: LayerShard): ShardPage[] {
  return shard.pages.filter(
    ({ path, content }) => content && pages.get(path)?.content === content.hash,
  );
}

/** Whether a page has a text for the index, as far as is known. */
function isIndexed({ content }: ShardPage): boolean {
  return content?.hash !== null;
}
