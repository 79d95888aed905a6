import { extname } from 'node:path';

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

/** The type of a file of the site, by its name. */
export function contentType(path: string): string {
  if (GZIP_INSIDE.test(path)) return 'application/gzip';
  return TYPES[extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream';
}
