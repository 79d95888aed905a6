/** The remote could not be reached, or did not take what was sent; `message` is Git's own last words. */
export class RemoteError extends Error {}
/** Somebody moved a reference on the remote since it was read; nothing was written. */
export class RemoteMovedError extends RemoteError {}

/** The first lines of what Git and ssh wrote; the advice below them fits every fault. */
export function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).slice(0, 2).join(' ').slice(0, 300);
}
