import { PROOF, readSums } from './proof-files.ts';

/** What a check of the list came to: `no-key` where nobody signed, `not-here` in browsers that cannot check. */
export type ListState = 'signed' | 'wrong' | 'no-key' | 'not-here';

/** The bytes of a file of the site; null when there is none. */
export type FetchFile = (path: string) => Promise<ArrayBuffer | null>;

/** The list of a release, and whether the key that stands beside it signed it. */
export async function checkList(fetchFile: FetchFile) {
  const [list, signature, pem] = await Promise.all(
    [PROOF.list, PROOF.signature, PROOF.key].map((path) => fetchFile(path)),
  );
  const state =
    list && signature && pem ? await signatureState(list, signature, pem) : ('no-key' as const);
  const key = pem ? await fingerprintOf(pem) : '';
  return { state, key, ...readSums(list ? new TextDecoder().decode(list) : '') };
}

/** Whether the bytes of a file are those that the list names; null when it does not name the file. */
export async function isAsListed(
  file: string,
  bytes: ArrayBuffer,
  sums: ReadonlyMap<string, string>,
): Promise<boolean | null> {
  const sum = sums.get(file);
  return sum === undefined ? null : sum === hexOf(await crypto.subtle.digest('SHA-256', bytes));
}

async function signatureState(
  list: ArrayBuffer,
  signature: ArrayBuffer,
  pem: ArrayBuffer,
): Promise<ListState> {
  try {
    const key = await crypto.subtle.importKey('spki', derOf(pem), 'Ed25519', false, ['verify']);
    return (await crypto.subtle.verify('Ed25519', key, signature, list)) ? 'signed' : 'wrong';
  } catch (error) {
    // A browser without Ed25519 (Chrome before 137, Firefox before 129, Safari before 17) says so.
    return (error as Error).name === 'NotSupportedError' ? 'not-here' : 'wrong';
  }
}

/** The first letters of what `sha256sum` says of the key's file, as people compare them. */
async function fingerprintOf(pem: ArrayBuffer): Promise<string> {
  const sum = hexOf(await crypto.subtle.digest('SHA-256', pem));
  return (sum.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

function derOf(pem: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(pem).replace(/-----[^-]+-----|\s/g, '');
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
