import { placeAsks } from '../i18n/form-check-asks.ts';
import { type Measures, measures, type Side } from './measures.ts';
import type { Place } from './places.ts';
import { print } from './setting-checks.ts';

/** What the rule of a side asks at a place, in words. */
export function askOf(side: Side, place: Place): string {
  return placeAsks[side][place]((name) => {
    const value = measures[side][name as keyof Measures];
    return Array.isArray(value) ? print(value as [number, number]) : '';
  });
}
