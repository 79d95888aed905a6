import { contentType, isCompressible } from '../../src/lib/content-type.ts';
import { areForever, headersFor } from '../server/headers.ts';

/** Whether the name of a file changes with its bytes, so that all releases share it. */
export function isShared(path: string): boolean {
  return areForever(headersFor(`/${path}`));
}

/**
 * Headers that a store keeps with an object; the rest of the table is set by what stands in front.
 * @param path below the site, "tin-tuc/x/index.html"
 */
export function objectHeaders(path: string): Record<string, string> {
  const type = contentType(path);
  const table = headersFor(`/${path}`);
  const disposition = table['Content-Disposition'];
  return {
    'Content-Type': type,
    'Cache-Control': table['Cache-Control'] ?? 'no-cache',
    ...(type.startsWith('text/html') ? { 'Content-Language': 'vi' } : {}),
    ...(isCompressible(type) ? { 'Content-Encoding': 'gzip' } : {}),
    ...(disposition === undefined ? {} : { 'Content-Disposition': disposition }),
  };
}
