import type { PlaceKind, ResidueKind } from '../reading.ts';

/** Media types of what is taken (OpenDocument 1.3 part 2, 3.3). */
export const ODF_TYPES: Readonly<Record<string, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Parts the published copy has, and those it has not. */
export const XML_PART = /^(?:Object \d+\/)?(?:content|styles|meta|settings)\.xml$/;
export const PICTURE_PART = /^(?:Pictures|media)\/[\w.-]+$/;
export const DROPPED_PARTS: readonly (readonly [part: RegExp, kind: ResidueKind | null])[] = [
  [/^META-INF\/(?:manifest\.xml|)$/, null],
  [/^mimetype$/, null],
  [/^(?:manifest\.rdf|layout-cache)$/, null],
  [/^Configurations2\//, null],
  [/^ObjectReplacements\/Object \d+$/, null],
  [/^Thumbnails\/thumbnail\.png$/, 'thumbnail'],
  [/^META-INF\/documentsignatures\.xml$/, 'signature'],
];
export const ACTIVE_PART =
  /^(?:Basic|Dialogs|Scripts)\/|macrosignatures|\.(?:exe|dll|bat|cmd|vbs|js|jar|py|html?)$/i;

/** Elements that run, ask other programs or fetch. */
export const ACTIVE_ELEMENT =
  /^(?:script|event-listeners?|dde-source|dde-link|dde-links|dde-connection|dde-connection-decls?|plugin|applet|object-ole|execute-macro|database-source-\w+|database-(?:display|next|row-select|name|row-number)|table-source|cell-range-source|section-source|connection-resource|sound|server-map|floating-frame|data-pilot-\w+|source-service)$/;

/** Fields that name a person or a file: what they show stays as text. */
export const WRITTEN_OUT =
  /^(?:author-name|author-initials|initial-creator|creator|sender-[\w-]+|file-name|template-name|printed-by|editing-\w+|modification-\w+|creation-\w+|print-\w+|user-defined|keywords|subject|description)$/;

/** Elements that go as a whole. */
export const DROPPED_ELEMENTS: Readonly<Record<string, ResidueKind>> = {
  annotation: 'comments',
  'annotation-end': 'comments',
  'tracked-changes': 'changes',
  change: 'changes',
  'change-start': 'changes',
  'change-end': 'changes',
  'hidden-text': 'hidden',
  'user-index-mark': 'hidden',
  'data-pilot-tables': 'customData',
};

export const ODF_PLACES: Readonly<Record<string, PlaceKind>> = {
  annotation: 'comment',
  deletion: 'deleted',
  note: 'footnote',
  header: 'header',
  'header-left': 'header',
  'header-first': 'header',
  footer: 'footer',
  'footer-left': 'footer',
  'footer-first': 'footer',
  'text-box': 'textBox',
  'hidden-text': 'hidden',
};
