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
  /** The opened form it was typed in: another form of the same entry must not overwrite it. */
  form: string;
  /** Files that belong to it and are on the server: path to blob id. */
  uploads: Record<string, string>;
}

const PREFIX = 'bai-chua-luu/';

function keyOf({
  login,
  collection,
  slug,
  form,
}: Omit<KeptText, 'title' | 'at' | 'raw' | 'uploads'>) {
  return `${PREFIX}${login}/${collection}/${slug}/${form}`;
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

/** One kept text; null when it is gone. */
export function findKept(
  key: Pick<KeptText, 'login' | 'collection' | 'slug' | 'form'>,
): KeptText | null {
  const found = localStorage.getItem(keyOf(key));
  return found === null ? null : (JSON.parse(found) as KeptText);
}

export function drop(text: Pick<KeptText, 'login' | 'collection' | 'slug' | 'form'>): void {
  localStorage.removeItem(keyOf(text));
}

/** Takes everything of a person off this machine: at sign-out, because others use it too. */
export function dropAll(login: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${PREFIX}${login}/`)) localStorage.removeItem(key);
  }
}
