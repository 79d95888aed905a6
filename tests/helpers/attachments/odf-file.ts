import { zipped } from './package-file.ts';

const NAMESPACES = [
  ['office', 'office:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['style', 'style:1.0'],
  ['draw', 'drawing:1.0'],
  ['svg', 'svg-compatible:1.0'],
  ['meta', 'meta:1.0'],
  ['form', 'form:1.0'],
  ['script', 'script:1.0'],
  ['config', 'config:1.0'],
  ['manifest', 'manifest:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** A part of OpenDocument. */
const odfXml = (root: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES} office:version="1.3">${inside}</office:${root}>`;

export interface OdfFile {
  styles?: string;
  /** Styles of the content itself. */
  automatic?: string;
  meta?: string;
  settings?: string;
  raw?: Readonly<Record<string, string | Uint8Array>>;
  /** Children of the manifest. */
  manifest?: string;
}

function odfFile(type: string, body: string, more: OdfFile): Uint8Array {
  const { styles = '', automatic = '', meta = '', settings = '', raw = {}, manifest = '' } = more;
  const mimetype = `application/vnd.oasis.opendocument.${type}`;
  return zipped({
    mimetype,
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/>${manifest}</manifest:manifest>`,
    'content.xml': odfXml(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${type}>${body}</office:${type}></office:body>`,
    ),
    'styles.xml': odfXml('document-styles', styles),
    'meta.xml': odfXml('document-meta', `<office:meta>${meta}</office:meta>`),
    'settings.xml': odfXml('document-settings', settings),
    ...raw,
  });
}

export const textFile = (body: string, more: OdfFile = {}) => odfFile('text', body, more);
export const openSheetFile = (tables: string, more: OdfFile = {}) =>
  odfFile('spreadsheet', tables, more);
export const line = (text: string, more = '') => `<text:p ${more}>${text}</text:p>`;
export const openTable = (name: string, rows: readonly (readonly string[])[], more = '') =>
  `<table:table table:name="${name}" ${more}>${rows.map((row) => `<table:table-row>${row.map((text) => `<table:table-cell>${line(text)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
