import { DEVICE_KEYS } from '../../lib/stored-data.ts';

const KEY = DEVICE_KEYS.recentSearches;
const MOST = 8;

/** The last searches, stored in this browser only; empty when the browser stores nothing. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((item) => typeof item === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Puts a search first; one that was stored before moves there. */
export function rememberSearch(text: string): void {
  const rest = recentSearches().filter((item) => item !== text);
  write(JSON.stringify([text, ...rest].slice(0, MOST)));
}

export function forgetSearches(): void {
  write('[]');
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // A browser that stores nothing still searches.
  }
}
