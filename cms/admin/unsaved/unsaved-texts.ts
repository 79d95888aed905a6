/** Which text it is. Two forms of one entry are two texts: neither overwrites the other. */
export interface TextKey {
  login: string;
  collection: string;
  /** '' for an entry that has none yet. */
  slug: string;
  /** Decap's name for the opened form in which it was typed. */
  form: string;
}

/**
 * A text typed and not yet saved, stored in this browser until it is. localStorage writes at once, even
 * while a page is being closed; what it holds is text only, pictures are on the server already.
 */
export interface UnsavedText extends TextKey {
  title: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The whole entry as a file. */
  raw: string;
  /** Files that belong to it and are on the server: path to blob id. */
  uploads: Record<string, string>;
}

/** The key and the fields of {@link UnsavedText} never change: what an older version stored is read. */
const PREFIX = 'bai-chua-luu/';

/** Stores a text. @returns false when the browser has no space left */
export function storeText(text: UnsavedText): boolean {
  try {
    localStorage.setItem(storageKey(text), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

/** Texts of a person, the newest first. */
export function unsavedTextsOf(login: string): UnsavedText[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}${login}/`))
    .flatMap((key) => readText(key) ?? [])
    .sort((left, right) => right.at - left.at);
}

/** One text; null when it is not there any more. */
export function findText(key: TextKey): UnsavedText | null {
  return readText(storageKey(key));
}

/** What is stored under a name; null for nothing, and for what is no text of ours. */
function readText(name: string): UnsavedText | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as UnsavedText | null;
  } catch {
    return null;
  }
}

export function removeText(key: TextKey): void {
  localStorage.removeItem(storageKey(key));
}

/** Removes everything of a person from this machine: at sign-out, because others use it too. */
export function removeTextsOf(login: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${PREFIX}${login}/`)) localStorage.removeItem(key);
  }
}

function storageKey({ login, collection, slug, form }: TextKey): string {
  return `${PREFIX}${login}/${collection}/${slug}/${form}`;
}
