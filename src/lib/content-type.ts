import { extname } from 'node:path';

const TEXT = '; charset=utf-8';
const GZIP = 'application/gzip';

/** Types of all files of the site by the ending of their names: one list for server, stores, fronts and packs. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
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
  // Packs for offline use, and files of Pagefind: gzip inside, unpacked by the scripts that ask for them.
  goi: GZIP,
  pagefind: GZIP,
  pf_meta: GZIP,
  pf_index: GZIP,
  pf_fragment: GZIP,
  pf_filter: GZIP,
};

export const UNKNOWN_TYPE = 'application/octet-stream';

const COMPRESSED = /^(?:text\/|application\/(?:json|xml|ld\+json|manifest\+json)|image\/svg)/;

/** The type of a file of the site, by its name. */
export function contentType(path: string): string {
  return CONTENT_TYPES[extname(path).slice(1).toLowerCase()] ?? UNKNOWN_TYPE;
}

/** Whether files of a type get smaller when they are sent compressed. */
export function isCompressible(type: string): boolean {
  return COMPRESSED.test(type);
}
