import { inflateSync } from 'node:zlib';
import { RefusedFile } from '../reading.ts';
import { PdfReader, type PdfValue } from './values.ts';

export interface PdfObject {
  /** "12 0"; '' where nothing before it says. */
  id: string;
  value: PdfValue;
  isStream: boolean;
}

const MAX_OBJECTS = 400_000;
const MAX_UNPACKED = 200 * 1024 * 1024;
const HEAD = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]*$/;

/**
 * Every object of a PDF, of all its revisions and in streams of objects: whatever a reader may take for one,
 * wherever a table of references sends it.
 * @param text the bytes as latin1
 * @throws RefusedFile
 */
export function allObjects(text: string): PdfObject[] {
  const found: PdfObject[] = [];
  const streams: [from: number, to: number][] = [];
  const unreadable: number[] = [];
  const packed: { value: PdfValue; at: number }[] = [];
  let unpacked = 0;
  for (const { index } of text.matchAll(/(?<!end)obj(?![a-zA-Z])|trailer/g)) {
    const isTrailer = text.startsWith('trailer', index);
    const reader = new PdfReader(text, index + (isTrailer ? 7 : 3));
    let value: PdfValue;
    try {
      value = reader.value();
    } catch (error) {
      if (error instanceof RefusedFile) throw error;
      unreadable.push(index);
      continue;
    }
    const [, number, generation] = HEAD.exec(text.slice(Math.max(0, index - 24), index)) ?? [];
    const id = isTrailer ? 'trailer' : number ? `${Number(number)} ${Number(generation)}` : '';
    reader.skipSpace();
    const isStream = text.startsWith('stream', reader.at);
    found.push({ id, value, isStream });
    if (found.length > MAX_OBJECTS) throw new RefusedFile('bomb');
    if (isStream) streams.push([reader.at, text.indexOf('endstream', reader.at)]);
    if (!isStream || nameOf(value, 'Type') !== 'ObjStm') continue;
    packed.push({ value, at: reader.at + 6 });
  }
  // Bytes of a picture may look like the head of an object; elsewhere a lenient reader could make one of it.
  const isData = (at: number) => streams.some(([from, to]) => at > from && at < to);
  if (!unreadable.every(isData)) throw new RefusedFile('irregular', 'object');
  // What is encrypted cannot be unpacked.
  if (found.some(({ value }) => hasKey(value, 'Encrypt'))) throw new RefusedFile('locked');
  for (const { value, at } of packed) {
    const inside = unpack(text, at, value);
    unpacked += inside.length;
    if (unpacked > MAX_UNPACKED) throw new RefusedFile('bomb');
    found.push(...inStream(inside, value));
  }
  return found;
}

/** Whether a dictionary has an entry. */
export function hasKey(value: PdfValue, key: string): boolean {
  return value.type === 'dict' && value.entries.has(key);
}

/** An entry of a dictionary that is a name. */
export function nameOf(value: PdfValue, key: string): string | null {
  const entry = value.type === 'dict' ? value.entries.get(key) : undefined;
  return entry?.type === 'name' ? entry.name : null;
}

function numberOf(value: PdfValue, key: string): number {
  const entry = value.type === 'dict' ? value.entries.get(key) : undefined;
  return entry?.type === 'other' ? Number(entry.text) : Number.NaN;
}

/** The content of a stream of objects; writers pack them with Flate and nothing else. */
function unpack(text: string, from: number, value: PdfValue): string {
  const start = from + (text.startsWith('\r\n', from) ? 2 : 1);
  const end = text.indexOf('endstream', start);
  const filters = value.type === 'dict' ? value.entries.get('Filter') : undefined;
  const list = filters?.type === 'array' ? filters.items : filters ? [filters] : [];
  const names = list.map((one) => (one.type === 'name' ? one.name : ''));
  const length = numberOf(value, 'Length');
  const raw = text.slice(
    start,
    Number.isInteger(length) &&
      text.startsWith(
        'endstream',
        start +
          length +
          (text[start + length] === '\r' ? 2 : text[start + length] === '\n' ? 1 : 0),
      )
      ? start + length
      : end,
  );
  if (names.length === 0) return raw;
  if (names.length > 1 || !/^(?:FlateDecode|Fl)$/.test(names[0] ?? ''))
    throw new RefusedFile('irregular', 'filter');
  try {
    return inflateSync(Buffer.from(raw, 'latin1'), {
      maxOutputLength: MAX_UNPACKED,
      finishFlush: 2,
    }).toString('latin1');
  } catch (error) {
    const isLonger = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RefusedFile(isLonger ? 'bomb' : 'broken', 'object stream');
  }
}

/** Pairs of number and offset, then the objects (ISO 32000-2, 7.5.7). */
function inStream(content: string, value: PdfValue): PdfObject[] {
  const count = numberOf(value, 'N');
  const first = numberOf(value, 'First');
  if (!(count >= 0 && count <= MAX_OBJECTS && first >= 0))
    throw new RefusedFile('broken', 'ObjStm');
  const head = content
    .slice(0, first)
    .trim()
    .split(/[\0\s]+/)
    .map(Number);
  const objects: PdfObject[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = head[index * 2];
    const offset = head[index * 2 + 1];
    if (number === undefined || offset === undefined) throw new RefusedFile('broken', 'ObjStm');
    try {
      const value = new PdfReader(content, first + offset).value();
      objects.push({ id: `${number} 0`, value, isStream: false });
    } catch {
      throw new RefusedFile('broken', 'object');
    }
  }
  return objects;
}
