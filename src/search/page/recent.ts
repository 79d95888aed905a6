const KEY = 'tim-gan-day';
const KEPT = 8;

/** The last searches, kept in this browser only; empty when the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((item) => typeof item === 'string').slice(0, KEPT)
      : [];
  } catch {
    return [];
  }
}

/** Puts a search first; it was there before: it moves. */
export function rememberSearch(text: string): void {
  const rest = recentSearches().filter((item) => item !== text);
  write(JSON.stringify([text, ...rest].slice(0, KEPT)));
}

export function forgetSearches(): void {
  write('[]');
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // A browser that keeps nothing still searches.
  }
}
