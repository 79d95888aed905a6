import { units } from '../model/collections/units.ts';

const KEYS = Object.keys(units.fields);

/** The fields of a unit as its file has them: in the order of the form, without those that say nothing. */
export function unitRecord(data: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key, value]) => key !== 'slug' && !isEmpty(value))
      .map(([key, value]): [string, unknown] => [key, plain(value)])
      .toSorted(([left], [right]) => KEYS.indexOf(left) - KEYS.indexOf(right)),
  );
}

/** The same without what is undefined, which YAML cannot write, and without empty lists in rows. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0))
      .map(([key, part]) => [key, plain(part)]),
  );
}
