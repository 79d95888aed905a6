/** Where in a file a text stands; src/i18n has the words for it. */
export type PlaceKind =
  | 'body'
  | 'table'
  | 'page'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'comment'
  | 'deleted'
  | 'hidden'
  | 'textBox'
  | 'fieldCode'
  | 'property'
  | 'description'
  | 'link'
  | 'sheet'
  | 'hiddenSheet'
  | 'cell'
  | 'hiddenCell'
  | 'slide'
  | 'hiddenSlide'
  | 'speakerNotes'
  | 'master'
  | 'chart'
  | 'annotation'
  | 'formField'
  | 'bookmark'
  | 'picture'
  | 'other';

export interface FilePlace {
  kind: PlaceKind;
  /** Which of them: a page, a cell "B4", a sheet, the author of a comment. */
  at?: string;
}

export interface FileText {
  place: FilePlace;
  text: string;
  /** Parts of the same text with closer places: what is found in one of them stands there. */
  pieces?: readonly { place: FilePlace; text: string }[];
}

/** What whoever downloads a file could learn beside what it shows; src/i18n has the words for it. */
export const RESIDUE_KINDS = [
  'author',
  'company',
  'template',
  'dates',
  'properties',
  'comments',
  'changes',
  'hidden',
  'speakerNotes',
  'formulas',
  'pictureData',
  'thumbnail',
  'printer',
  'customData',
  'links',
  'signature',
] as const;
export type ResidueKind = (typeof RESIDUE_KINDS)[number];

/** Why a file is not taken. */
export type RefusedReason =
  | 'broken'
  | 'irregular'
  | 'bomb'
  | 'locked'
  | 'active'
  | 'unknownPart'
  | 'external'
  | 'disagree';

/** Why the words of a file, or some of them, cannot be read. */
export type UnreadReason = 'scan' | 'locked' | 'unreadable';

/** All that is known of a file after it was read once. */
export interface FileReading {
  /** Everything that is written anywhere in it, shown or not. */
  texts: readonly FileText[];
  refused: RefusedReason | null;
  unread: UnreadReason | null;
  residue: readonly ResidueKind[];
}

/** The same with the copy that may be published; null where the file is refused. */
export interface InspectedFile extends FileReading {
  cleaned: Uint8Array | null;
  /** What the copy has no more; the rest of `residue` it still has (a signed PDF). */
  removed: readonly ResidueKind[];
}

/** A file that is not taken. */
export class RefusedFile extends Error {
  readonly reason: RefusedReason;

  constructor(reason: RefusedReason, detail = '') {
    super(`${reason} ${detail}`);
    this.name = 'RefusedFile';
    this.reason = reason;
  }
}
