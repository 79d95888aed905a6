import { vi } from './vi.ts';

export type StringKey = keyof typeof vi;

/**
 * The text people read for a key, with `{name}` places filled in.
 * @throws Error when a place has no value, so that "{name}" never reaches a page
 */
export function t(key: StringKey, values: Record<string, string | number> = {}): string {
  return vi[key].replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`t('${key}'): no value for {${name}}`);
    return String(value);
  });
}
