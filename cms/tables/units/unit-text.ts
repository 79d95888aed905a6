import type { Unit } from '../../../src/organisation/unit.ts';
import { unitRecord } from '../../../src/organisation/unit-record.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import { printEntry } from '../../papers/print-entry.ts';

/**
 * The entry of a unit with some of its keys set anew.
 * @param before its text so far; null for a new unit
 * @returns the text, and the name it had before, or begins with; '' for none
 */
export function unitText(
  path: string,
  before: Buffer | null,
  set: Partial<Unit>,
): { raw: string; name: string } {
  const file = before && parseContentFile(path, before);
  const known = (file?.data ?? {}) as Record<string, unknown>;
  const data = { ...known, ...set };
  const raw = printEntry({ data: unitRecord(data), body: file?.body.trimStart() ?? '' });
  return { raw, name: String((file ? known.name : data.name) ?? '') };
}
