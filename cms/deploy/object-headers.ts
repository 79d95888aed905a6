import { extname } from 'node:path';
import { headersFor } from '../server/headers.ts';

const TEXT = '; charset=utf-8';
const TYPES: Record<string, string> = {
  html: `text/html${TEXT}`,
  css: `text/css${TEXT}`,
  js: `text/javascript${TEXT}`,
  json: `application/json${TEXT}`,
  jsonld: `application/ld+json${TEXT}`,
  webmanifest: 'application/manifest+json',
  xml: `application/xml${TEXT}`,
  txt: `text/plain${TEXT}`,
  csv: `text/csv${TEXT}`,
  vcf: `text/vcard${TEXT}`,
  ics: `text/calendar${TEXT}`,
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
/** Files of Pagefind and of the offline packs are gzip inside. */
const GZIP_INSIDE = /\.(?:pf_\w+|pagefind|goi)$/;
const COMPRESSED = /^(?:text\/|application\/(?:json|xml|ld\+json|manifest\+json)|image\/svg)/;

/** Whether the name of a file changes with its bytes, so that all releases share it. */
export function isShared(path: string): boolean {
  return headersFor(`/${path}`)['Cache-Control']?.includes('immutable') ?? false;
}

/**
 * Headers that a store keeps with an object; the rest of the table is set by what stands in front.
 * @param path below the site, "tin-tuc/x/index.html"
 */
export function objectHeaders(path: string): Record<string, string> {
  const type = GZIP_INSIDE.test(path)
    ? 'application/gzip'
    : (TYPES[extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream');
  const table = headersFor(`/${path}`);
  const disposition = table['Content-Disposition'];
  return {
    'Content-Type': type,
    'Cache-Control': table['Cache-Control'] ?? 'no-cache',
    ...(type.startsWith('text/html') ? { 'Content-Language': 'vi' } : {}),
    ...(COMPRESSED.test(type) ? { 'Content-Encoding': 'gzip' } : {}),
    ...(disposition === undefined ? {} : { 'Content-Disposition': disposition }),
  };
}
