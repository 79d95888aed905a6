/** A value of metadata is at most 256 bytes in Swift, all together 2 KB in S3. */
const PART = 250;
const MAX_PARTS = 6;
/** The longest list that fits. */
export const MAX_LIST = PART * MAX_PARTS;

/** Names of the headers that hold a list, as a store gives them back after `x-object-meta-`. */
export function partNames(name: string): string[] {
  return Array.from(
    { length: MAX_PARTS },
    (_, index) => `${name}${index === 0 ? '' : `-${index}`}`,
  );
}

/** A list as headers of an object. @throws Error when it is too long */
export function metadataList(name: string, list: string): Record<string, string> {
  if (list.length > MAX_LIST) throw new Error(`${name}: ${list.length} letters do not fit`);
  const parts = list.match(new RegExp(`.{1,${PART}}`, 'g')) ?? [];
  return Object.fromEntries(
    parts.map((part, index) => [`x-amz-meta-${partNames(name)[index]}`, part]),
  );
}

/** Every page may have changed. */
export const ANY_PAGE = '*';

/**
 * Names pages that may differ from the base, so that nothing is asked about all others: paths, or where these are
 * too many whole folders, `/tin-tuc/*`.
 */
export function changedList(paths: readonly string[], most = MAX_LIST): string {
  const all = paths.map((path) => `/${path}`).sort();
  const join = (names: Iterable<string>) => [...new Set(names)].join(',');
  const exact = join(all);
  if (exact.length <= most) return exact;
  for (let depth = 4; depth > 0; depth -= 1) {
    const folders = join(all.map((path) => folderOf(path, depth)));
    if (folders.length <= most) return folders;
  }
  return ANY_PAGE;
}

/** "/a/b/c/index.html" at depth 2: "/a/b/*"; what lies higher stays as it is. */
function folderOf(path: string, depth: number): string {
  const parts = path.split('/');
  return parts.length > depth + 1 ? `${parts.slice(0, depth + 1).join('/')}/*` : path;
}

/** Whether a page is among those of a list, as what stands in front looks. */
export function isListed(list: string, path: string): boolean {
  const subject = `/${path} ${list}`;
  return (
    list === ANY_PAGE ||
    /^(\/[^ ]*) (?:.*,)?\1(?:,|$)/.test(subject) ||
    /^(\/(?:[^ ]*\/)?)[^ ]* (?:.*,)?\1\*(?:,|$)/.test(subject)
  );
}
