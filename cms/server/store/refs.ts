/** Where everything stands in the repository. */
export const MAIN = 'refs/heads/main';
/** Drafts: one branch each, "collection/slug". */
export const DRAFTS = 'refs/heads/drafts/';
/** Drafts thrown away: "collection/slug/stamp". */
export const TRASH = 'refs/trash/';
/** Texts that lost a race for an entry: "collection/slug/stamp". */
export const CONFLICTS = 'refs/conflicts/';

/** A ref nobody has yet: what it holds, and when. */
export function stampedRef(prefix: string, collection: string, slug: string): string {
  return `${prefix}${collection}/${slug}/${Date.now()}-${crypto.randomUUID().slice(0, 8)}`;
}
