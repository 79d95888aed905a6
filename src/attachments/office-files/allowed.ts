import type { ResidueKind } from '../reading.ts';

/**
 * What may be in a package of Word, Excel or PowerPoint (ECMA-376 parts 1 and 2): relationships by the last word
 * of their type. What stands in none of these lists makes the file be refused.
 */
export const RETAINED_RELATIONS: ReadonlySet<string> = new Set(
  `officeDocument core-properties extended-properties styles numbering settings webSettings fontTable theme
   themeOverride header footer footnotes endnotes image hyperlink font chart chartUserShapes chartStyle
   chartColorStyle chartEx diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing worksheet
   chartsheet sharedStrings drawing table vmlDrawing slide slideMaster slideLayout presProps viewProps tableStyles
   hdphoto cellImage ctrlProp sheetMetadata notesMaster handoutMaster externalLink`.split(/\s+/),
);

/** What the published copy does not have, and what is lost with it. */
export const DROPPED_RELATIONS: Readonly<Record<string, ResidueKind>> = {
  'custom-properties': 'properties',
  thumbnail: 'thumbnail',
  customXml: 'customData',
  customXmlProps: 'customData',
  docMetadata: 'properties',
  classificationlabels: 'properties',
  comments: 'comments',
  commentsExtended: 'comments',
  commentsIds: 'comments',
  commentsExtensible: 'comments',
  threadedComment: 'comments',
  people: 'author',
  person: 'author',
  persons: 'author',
  commentAuthors: 'author',
  authors: 'author',
  usernames: 'author',
  revisionHeaders: 'changes',
  revisionLog: 'changes',
  changesInfo: 'changes',
  revisionInfo: 'changes',
  glossaryDocument: 'hidden',
  stylesWithEffects: 'customData',
  keyMapCustomizations: 'customData',
  printerSettings: 'printer',
  calcChain: 'formulas',
  notesSlide: 'speakerNotes',
  tags: 'customData',
  customProperty: 'customData',
  customData: 'customData',
  xmlMaps: 'customData',
  pivotTable: 'customData',
  pivotCacheDefinition: 'customData',
  pivotCacheRecords: 'customData',
  slicer: 'customData',
  slicerCache: 'customData',
  timeline: 'customData',
  timelineCache: 'customData',
  recipientData: 'customData',
  mailMergeSource: 'customData',
  mailMergeHeaderSource: 'customData',
  origin: 'signature',
  signature: 'signature',
};

/** Parts that only carry what dropped relationships lead to; by content type, after the common prefix. */
export const CONTENT_TYPES: readonly RegExp[] = [
  /^application\/xml$/,
  /^application\/vnd\.openxmlformats-package\.(?:relationships|core-properties|digital-signature-(?:origin|xmlsignature|certificate))(?:\+xml)?$/,
  /^application\/vnd\.openxmlformats-officedocument\.(?:extended-properties|custom-properties|customXmlProperties|theme|themeOverride|drawing)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.vmlDrawing$/,
  /^application\/vnd\.openxmlformats-officedocument\.drawingml\.(?:chart|chartshapes|diagramData|diagramLayout|diagramStyle|diagramColors)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document\.main|document\.glossary|styles|numbering|settings|webSettings|fontTable|header|footer|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet\.main|worksheet|chartsheet|styles|sharedStrings|calcChain|table|comments|pivotTable|pivotCacheDefinition|pivotCacheRecords|externalLink|sheetMetadata|revisionHeaders|revisionLog|userNames|tableSingleCells)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.(?:spreadsheetml|presentationml|wordprocessingml)\.(?:printerSettings|customProperty)$/,
  /^application\/vnd\.openxmlformats-officedocument\.presentationml\.(?:presentation\.main|slide|slideMaster|slideLayout|notesSlide|notesMaster|handoutMaster|presProps|viewProps|tableStyles|comments|commentAuthors|tags)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.obfuscatedFont$/,
  /^application\/(?:x-font-ttf|x-fontdata|vnd\.ms-opentype)$/,
  /^application\/vnd\.ms-office\.(?:chartstyle|chartcolorstyle|chartex|classificationlabels|drawingml\.diagramDrawing)\+xml$/,
  /^application\/vnd\.ms-office\.(?:drawingml\.diagramDrawing)\+xml$/,
  /^application\/vnd\.ms-word\.(?:stylesWithEffects|keyMapCustomizations|people|commentsExtended)\+xml$/,
  /^application\/vnd\.ms-excel\.(?:controlproperties|threadedcomments|person|slicer|slicerCache|timeline|timelineCache|wsSortMap)\+xml$/,
  /^application\/vnd\.ms-excel\.(?:rdrichvalue|rdrichvaluestructure|rdrichvaluetypes|richvaluerel)\+xml$/,
  /^application\/vnd\.ms-powerpoint\.(?:authors|comments|changesinfo|revisioninfo|presenceInfo)\+xml$/,
  // The workbook behind a chart: taken out, as nothing else may lead to it.
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
  /^application\/vnd\.wps-officedocument\.cellimage\+xml$/,
  /^image\/(?:jpeg|jpg|pjpeg|png|x-png|gif|bmp|tiff|x-emf|x-wmf|emf|wmf|webp|svg\+xml|vnd\.ms-photo)$/,
];

/** What Word, Excel and PowerPoint call the main part of each type. */
export const MAIN_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
};

/** Pictures in cells, as WPS Office writes them. */
const WPS_PICTURES = 'http://www.wps.cn/officeDocument/2020/cellImage';
const RELATION_TYPE =
  /^https?:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com)\/(?:[\w.-]+\/)*relationships\/(?:metadata\/|digital-signature\/)?([\w-]+)$/;

/** The last word of a relationship's type; '' for one of unknown making. */
export function relationWord(type: string): string {
  if (type === WPS_PICTURES) return 'cellImage';
  return RELATION_TYPE.exec(type)?.[1] ?? '';
}

/** Links that may lead out of a file. */
export function isPlainLink(target: string): boolean {
  return /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+)$/i.test(target.trim());
}

/** Links that start a program wherever they are clicked. */
export function isActiveLink(target: string): boolean {
  const scheme = /^([a-z][\w+.-]*):/i.exec(target.replace(/[\u0000-\u0020]/g, ''))?.[1] ?? '';
  return scheme.length > 1 && !/^(?:https?|mailto|tel|ftp|file)$/i.test(scheme);
}
