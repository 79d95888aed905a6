import type { FileText, PlaceKind } from '../reading.ts';
import type { PdfObject } from './objects.ts';
import { type PdfValue, textOfString } from './values.ts';

/** Entries whose strings are words of people. */
const WORDED: Readonly<Record<string, PlaceKind>> = {
  Title: 'property',
  Author: 'property',
  Subject: 'property',
  Keywords: 'property',
  Contents: 'annotation',
  RC: 'annotation',
  Subj: 'annotation',
  T: 'annotation',
  TU: 'formField',
  V: 'formField',
  DV: 'formField',
  Opt: 'formField',
  CA: 'formField',
  Alt: 'description',
  ActualText: 'description',
  E: 'description',
  URI: 'link',
  Name: 'other',
  Reason: 'other',
  Location: 'other',
  ContactInfo: 'other',
};

/** Words that stand in the objects themselves, of any revision: properties, annotations, fields, descriptions. */
export function writtenTexts(objects: readonly PdfObject[]): FileText[] {
  const lines = new Map<PlaceKind, Set<string>>();
  const visit = (value: PdfValue, kind: PlaceKind | null): void => {
    if (value.type === 'string' && kind !== null) {
      const text = textOfString(value.bytes).normalize('NFC').trim();
      if (text.length > 1 && !/[\0-\x08\x0e-\x1f]/.test(text))
        lines.set(kind, (lines.get(kind) ?? new Set()).add(text));
    }
    if (value.type === 'array') for (const item of value.items) visit(item, kind);
    if (value.type !== 'dict') return;
    for (const [key, entry] of value.entries)
      visit(entry, WORDED[key.split('\0')[0] ?? ''] ?? null);
  };
  for (const { value } of objects) visit(value, null);
  return [...lines].map(([kind, found]) => ({ place: { kind }, text: [...found].join('\n') }));
}
