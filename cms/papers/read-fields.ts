import type { WordPaper } from '../../src/attachments/word/paper.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { formatPartyDate, isCalendarDate } from '../../src/lib/party/dates.ts';
import { documentTypeName } from '../../src/lib/party/document-types.ts';
import type { PaperField } from '../../src/lib/party/recognise/evidence.ts';

const FIELDS: readonly PaperField[] = ['symbol', 'type', 'issuer', 'issued', 'subject', 'signer'];

/** For each field of a paper, as a person reads it: its value, where it was read and whether that is certain: the `ReadField` of the protocol. */
export function readFields({ fields }: WordPaper) {
  return FIELDS.map((field) => {
    const evidence = fields.evidence[field];
    return {
      field,
      label: messages.fields[field],
      value: evidence?.isSure ? shown(field, fields) : dated(evidence?.suggestion ?? null),
      place: evidence ? messages.places[evidence.place] : null,
      lines: evidence?.lines ?? [],
      isSure: evidence?.isSure ?? false,
    };
  });
}

function shown(field: PaperField, fields: WordPaper['fields']): string | null {
  switch (field) {
    case 'type':
      return fields.type && documentTypeName(fields.type);
    case 'signer': {
      const { signer } = fields;
      return signer && [signer.name, signer.post, signer.capacity].filter(Boolean).join(', ');
    }
    default:
      return dated(fields[field]);
  }
}

function dated(value: string | null): string | null {
  return value !== null && isCalendarDate(value) ? formatPartyDate(value) : value;
}
