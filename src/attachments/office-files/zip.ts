import { crc32, inflateRawSync } from 'node:zlib';
import { RefusedFile } from '../reading.ts';

/** An office document never unpacks to more; a small file that does is an attack. */
const MAX_PARTS = 5000;
const MAX_UNPACKED = 300 * 1024 * 1024;
const MAX_PART = 120 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
/** Letters that names of parts have; no way up, no drive, no marks that turn the direction of writing. */
const NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w\-. [\]()%&+,'!~{}@=#$;/]+$/;

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * The parts of a ZIP file, read so that no other program can read others: its entries fill the file
 * from the first byte to the directory, sizes and checksums are what they say, every name once
 * (PKWARE APPNOTE 6.3.10).
 * @throws RefusedFile
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, directory } = readDirectory(bytes, view);
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let at = 0;
  let unpacked = 0;
  for (const entry of entries.toSorted((left, right) => left.offset - right.offset)) {
    if (!NAME.test(entry.name) || names.has(entry.name.toLowerCase())) throw odd(entry.name);
    names.add(entry.name.toLowerCase());
    if (entry.offset !== at) throw odd('gap');
    const start = startOfData(view, bytes, entry);
    unpacked += entry.size;
    if (unpacked > MAX_UNPACKED || entry.size > MAX_PART) throw new RefusedFile('bomb');
    const content = unpack(bytes.subarray(start, start + entry.packed), entry);
    at = start + entry.packed + descriptorLength(view, start + entry.packed, entry);
    if (!entry.name.endsWith('/')) parts.set(entry.name, content);
    else if (content.length > 0) throw odd(entry.name);
  }
  if (at !== directory) throw odd('gap');
  return parts;
}

function odd(detail: string): RefusedFile {
  return new RefusedFile('irregular', detail);
}

function readDirectory(bytes: Uint8Array, view: DataView) {
  const end = bytes.length - 22;
  if (end < 0) throw new RefusedFile('broken');
  if (view.getUint32(end, true) !== END) {
    const isCut = !Buffer.from(bytes).includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    throw new RefusedFile(isCut ? 'broken' : 'irregular', 'end');
  }
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const directory = view.getUint32(end + 16, true);
  const isOneDisk = view.getUint16(end + 8, true) === count && view.getUint32(end + 4, true) === 0;
  if (!isOneDisk || view.getUint16(end + 20, true) !== 0 || directory + size !== end)
    throw odd('directory');
  if (count > MAX_PARTS) throw new RefusedFile('bomb');
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw odd('entry');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw odd('directory');
  return { entries, directory };
}

/** Where the bytes of an entry begin; its own head must agree with the directory. */
function startOfData(view: DataView, bytes: Uint8Array, entry: Entry): number {
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw odd('head');
  if ((entry.flags & 0x2041) !== 0) throw new RefusedFile('locked');
  const nameLength = view.getUint16(offset + 26, true);
  const name = Buffer.from(bytes.subarray(offset + 30, offset + 30 + nameLength)).toString('utf8');
  const isSized = (entry.flags & 8) === 0;
  const agrees = (position: number, value: number) => {
    const own = view.getUint32(position, true);
    // Written before the sizes were known; those with 64 bits have them in an extra field.
    return own === value || own === 0xffffffff || (!isSized && own === 0);
  };
  if (
    name !== entry.name ||
    view.getUint16(offset + 8, true) !== entry.method ||
    !agrees(offset + 18, entry.packed) ||
    !agrees(offset + 22, entry.size)
  )
    throw odd(entry.name);
  return offset + 30 + nameLength + view.getUint16(offset + 28, true);
}

/** The sizes once more behind the data, with or without a mark, of 32 or 64 bits. */
function descriptorLength(view: DataView, at: number, { flags, crc }: Entry): number {
  if ((flags & 8) === 0) return 0;
  const isAt = (position: number, value: number) =>
    position + 4 <= view.byteLength && view.getUint32(position, true) === value;
  const marked = isAt(at, DESCRIPTOR) && isAt(at + 4, crc) ? 4 : 0;
  if (!isAt(at + marked, crc)) throw odd('descriptor');
  const short = at + marked + 12;
  return marked + (isAt(short, LOCAL) || isAt(short, CENTRAL) ? 12 : 20);
}

function unpack(packed: Uint8Array, { method, size, crc, name }: Entry): Uint8Array {
  if (method !== 0 && method !== 8) throw odd(name);
  const content = method === 0 ? packed : inflate(packed, size, name);
  if (content.length !== size || crc32(content) !== crc) throw odd(name);
  return content;
}

function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== packed.length) throw odd(name);
    return buffer;
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const isLonger = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RefusedFile(isLonger ? 'bomb' : 'broken', name);
  }
}
