import { contentType, isCompressible } from '../../../src/lib/content-type.ts';

/** Folders and files by plain letters, none of them hidden. */
const PLAIN = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*\/?$/;

/** Addresses of the server itself. */
const OF_SERVER = /^\/(?:admin|api)(?:\/|$)/;

/**
 * The text file of the site that an address names, below its root:
 * "/tin-tuc/a/" is "/tin-tuc/a/index.html".
 * @returns null for every other address: another file, a folder without its slash, one of the server, an odd one
 */
export function textFileAt(address: string, basePath: string): string | null {
  if (!address.startsWith(basePath)) return null;
  const path = address.slice(basePath.length - 1);
  if (!PLAIN.test(path) || OF_SERVER.test(path)) return null;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return isCompressible(contentType(file)) ? file : null;
}
