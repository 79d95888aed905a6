import { isTakenOut, type LeftOut } from '../../src/attachments/word/left-out.ts';
import type { WordPaper } from '../../src/attachments/word/paper.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import type { PaperField } from '../../src/lib/party/recognise/evidence.ts';

/** More of a text is not repeated in a note. */
const LONGEST_QUOTE = 160;

/** The name of a field that somebody is asked for, with what may be its value and where that was read. */
export function askedFor(field: PaperField, { fields }: WordPaper): string {
  const name = messages.fields[field];
  const { suggestion = null, place } = fields.evidence[field] ?? {};
  return suggestion === null || place === undefined
    ? name
    : messages.suggestion(name, suggestion, messages.places[place]);
}

/** What somebody should know of a paper beside its fields: others who issued or signed it, what was left out. */
export function notesOfPaper({ fields, leftOut }: WordPaper): string[] {
  const { notes } = messages;
  return [
    ...(fields.issuers.length > 1 ? [notes.issuers(fields.issuers.join('; '))] : []),
    ...(fields.otherSigners.length > 0 ? [notes.otherSigners(fields.otherSigners.join(', '))] : []),
    ...(fields.isCopy ? [notes.copy] : []),
    ...leftOutNotes(leftOut),
  ];
}

/** One note of all words left out, by kind; what somebody took out of the paper is only counted. */
function leftOutNotes(leftOut: readonly LeftOut[]): string[] {
  const { notes, leftOutKinds } = messages;
  const kinds = [...Map.groupBy(leftOut, ({ kind }) => kind)].map(([kind, items]) => {
    if (isTakenOut(kind)) return notes.leftOutCount(leftOutKinds[kind], items.length);
    const text = [...new Set(items.map((one) => one.text.trim()))].join(' / ');
    const isLong = text.length > LONGEST_QUOTE;
    const shown = isLong ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return notes.leftOutWords(leftOutKinds[kind], shown);
  });
  return kinds.length === 0 ? [] : [notes.leftOut(kinds.join('; '))];
}
