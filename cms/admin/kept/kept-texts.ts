/**
 * Texts typed and not yet saved, kept on this machine until they are. localStorage writes at once,
 * even while a page is being closed; what it holds is text only, pictures are on the server already.
 */
export interface KeptText {
  login: string;
  collection: string;
  /** '' for an entry that has none yet. */
  slug: string;
  title: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The whole entry as a file. */
  raw: string;
  /** Which tab typed it: two tabs on one entry must not overwrite each other. */
  tab: string;
  /** Files that belong to it and are on the server: path to blob id. */
  uploads: Record<string, string>;
}

const PREFIX = 'bai-chua-luu/';

/** This tab; the same after a reload. */
export const TAB = tabId();

function tabId(): string {
  const known = sessionStorage.getItem('the-trinh-duyet');
  const id = known ?? crypto.randomUUID();
  sessionStorage.setItem('the-trinh-duyet', id);
  return id;
}

function keyOf({
  login,
  collection,
  slug,
  tab,
}: Omit<KeptText, 'title' | 'at' | 'raw' | 'uploads'>) {
  return `${PREFIX}${login}/${collection}/${slug}/${tab}`;
}

/** Keeps a text. @returns false when the browser has no room left */
export function keep(text: KeptText): boolean {
  try {
    localStorage.setItem(keyOf(text), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

/** Texts of a person, the newest first. */
export function keptOf(login: string): KeptText[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}${login}/`))
    .flatMap((key) => {
      try {
        return [JSON.parse(localStorage.getItem(key) ?? '') as KeptText];
      } catch {
        return [];
      }
    })
    .sort((left, right) => right.at - left.at);
}

export function drop(text: Pick<KeptText, 'login' | 'collection' | 'slug' | 'tab'>): void {
  localStorage.removeItem(keyOf(text));
}

/** Takes everything of a person off this machine: at sign-out, because others use it too. */
export function dropAll(login: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${PREFIX}${login}/`)) localStorage.removeItem(key);
  }
}
