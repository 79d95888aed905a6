/** The front matter of an entry. */
export type Entry = Record<string, unknown>;

/** The value at a path; undefined when there is none. */
export function valueAt(data: Entry, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Entry | undefined)?.[String(key)], data);
}

/** Sets the value at a path whose parent exists. */
export function put(data: Entry, path: readonly PropertyKey[], value: unknown): void {
  const above = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof above === 'object' && above !== null && key !== undefined)
    (above as Entry)[String(key)] = value;
}

/** Removes the value at a path, from a list or from an object. */
export function remove(data: Entry, path: readonly PropertyKey[]): void {
  const above = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(above)) above.splice(Number(key), 1);
  else if (typeof above === 'object' && above !== null) delete (above as Entry)[String(key)];
}
