import { DEVICE_KEYS } from '../../lib/stored-data.ts';
import type { FormValues } from '../fill/form-values.ts';

const key = (slug: string) => `${DEVICE_KEYS.filledForms}${slug}`;

/** Stores what was typed into a form on this device. @returns false where the browser stores nothing */
export function remember(slug: string, values: FormValues): boolean {
  try {
    localStorage.setItem(key(slug), JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

/** What was typed into a form on this device; null for nothing, or nothing that can be read. */
export function remembered(slug: string): FormValues | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(slug)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    return Object.fromEntries(
      Object.entries(stored).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
  } catch {
    return null;
  }
}

/** Clears what was typed into a form. */
export function forget(slug: string): void {
  try {
    localStorage.removeItem(key(slug));
  } catch {
    // A browser that stores nothing has nothing to clear.
  }
}
