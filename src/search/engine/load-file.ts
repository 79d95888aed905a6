/** Files that the page loads itself, before the worker runs: what it waits for, by address. */
const awaited = new Map<string, PromiseWithResolvers<ArrayBuffer | null>>();

/** Tells that the page will hand over a file. */
export function awaitFile(address: string): void {
  awaited.set(address, Promise.withResolvers());
}

/** Takes a file from the page; null when it could not load it. */
export function takeFile(address: string, bytes: ArrayBuffer | null): void {
  awaited.get(address)?.resolve(bytes);
}

/** A file of the index: from the page where it hands it over, else from the server. @throws when it cannot be loaded */
export async function loadFile(address: string): Promise<Response> {
  const bytes = await awaited.get(address)?.promise;
  // The next time it is asked for, the server is.
  awaited.delete(address);
  if (bytes) return new Response(bytes);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}
