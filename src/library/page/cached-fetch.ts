/**
 * Fetches JSON files below an address, each once; a request that failed is made again next time.
 * @param edition part of every address, so that a browser never mixes files of two builds
 */
export function cachedFetch(root: string, edition: string) {
  const known = new Map<string, Promise<unknown>>();
  return <T>(name: string): Promise<T> => {
    const found =
      known.get(name) ??
      fetch(`${root}${name}?${edition}`).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response.json();
      });
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found as Promise<T>;
  };
}
