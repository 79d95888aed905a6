/** A day as YAML gives it: a date it has parsed, or the text as it stands. */
export function dayOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
