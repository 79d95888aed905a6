/**
 * Fetches JSON files below an address, each once; a request that failed is made again next time.
 * A copy that the browser has is used only when the server says that it is still right.
 */
export function cachedFetch(root: string) {
  const known = new Map<string, Promise<unknown>>();
  const fetchJson = <T>(name: string): Promise<T> => {
    const found =
      known.get(name) ??
      fetch(`${root}${name}`, { cache: 'no-cache' }).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response.json();
      });
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found as Promise<T>;
  };
  return { fetchJson, forget: () => known.clear() };
}
