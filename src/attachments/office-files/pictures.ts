import { RefusedFile } from '../reading.ts';
import { attr, elementsBelow, parsePart } from './xml.ts';

/** What a picture begins with, by its media type. */
const MAGIC: readonly (readonly [type: RegExp, magic: RegExp])[] = [
  [/jpe?g$/, /^\xff\xd8\xff/],
  [/png$/, /^\x89PNG\r\n\x1a\n/],
  [/gif$/, /^GIF8[79]a/],
  [/bmp$/, /^BM/],
  [/tiff$/, /^(?:II\*\0|MM\0\*)/],
  [/emf$/, /^\x01\0\0\0/],
  [/wmf$/, /^(?:\xd7\xcd\xc6\x9a|\x01\0\x09\0|\x02\0\x09\0)/],
  [/webp$/, /^RIFF....WEBP/s],
  [/vnd\.ms-photo$/, /^II\xbc/],
];

/**
 * A picture of an office file without camera data, comments and what else programs wrote into it; what it shows
 * stays bit for bit. The type may be any that the bytes are of, as readers see it.
 * @throws RefusedFile when it is no picture
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const type = MAGIC.find(([, magic]) => magic.test(head))?.[0].source;
  switch (type) {
    case 'jpe?g$':
      return cleanJpeg(bytes);
    case 'png$':
      return cleanPng(bytes);
    case 'webp$':
      return cleanWebp(bytes);
    case 'gif$':
      return bytes;
    case 'tiff$':
      // Rarely used, and slow to load.
      return new Uint8Array(
        await (await import('sharp')).default(bytes).tiff({ compression: 'lzw' }).toBuffer(),
      );
    case undefined:
      return requireSvg(bytes);
    default:
      return bytes;
  }
}

/** Segments APP1 to APP15 without colours (APP2) and Adobe's (APP14), and comments (ITU-T T.81, B.1). */
function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const length = 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const isApplication = marker >= 0xe1 && marker <= 0xef && marker !== 0xee;
    const segment = bytes.subarray(at, at + length);
    const isColour =
      marker === 0xe2 && Buffer.from(segment.subarray(4, 15)).toString() === 'ICC_PROFILE';
    if (marker === 0xe1) pieces.push(orientationOnly(segment));
    else if (isColour || (!isApplication && marker !== 0xfe)) pieces.push(segment);
    at += length;
  }
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9]));
  pieces.push(bytes.subarray(at, end > at ? end + 2 : bytes.length));
  return Buffer.concat(pieces);
}

/** The one fact of camera data that changes what is seen, in a block of its own. */
function orientationOnly(segment: Uint8Array): Uint8Array {
  const data = Buffer.from(segment);
  if (data.subarray(4, 8).toString('latin1') !== 'Exif' || data.length < 24)
    return new Uint8Array();
  const isLittle = data.toString('latin1', 10, 12) === 'II';
  const read = (at: number, size: 2 | 4) => {
    if (at + size > data.length) return 0;
    if (size === 2) return isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at);
    return isLittle ? data.readUInt32LE(at) : data.readUInt32BE(at);
  };
  const list = 10 + read(14, 4);
  const count = read(list, 2);
  for (let index = 0; index < count; index += 1) {
    const entry = list + 2 + index * 12;
    const value = read(entry + 8, 2);
    if (read(entry, 2) !== 0x112 || value < 2 || value > 8) continue;
    return Buffer.from(
      `ffe10022457869660000${'4d4d002a00000008'}${'0001'}${'01120003000000010'}00${value}0000${'00000000'}`,
      'hex',
    );
  }
  return new Uint8Array();
}

/** Chunks with words, times and camera data (PNG 3rd edition, 11.3). */
function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at) + 12;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (!/^(?:tEXt|zTXt|iTXt|eXIf|tIME|caBX)$/.test(name))
      pieces.push(bytes.subarray(at, at + length));
    at += length;
    if (name === 'IEND') break;
  }
  return Buffer.concat(pieces);
}

function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    const chunk = Buffer.from(bytes.subarray(at, end));
    // The head says which chunks follow: camera data is bit 3, XMP bit 2.
    if (name === 'VP8X' && chunk[8] !== undefined) chunk[8] &= ~0x0c;
    if (name !== 'EXIF' && name !== 'XMP ') pieces.push(chunk);
    at = end;
  }
  const body = Buffer.concat(pieces);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** A drawing of plain shapes and words. */
function requireSvg(bytes: Uint8Array): Uint8Array {
  const document = parsePart(bytes, 'svg');
  if (document.documentElement?.localName !== 'svg') throw new RefusedFile('irregular', 'picture');
  for (const node of [document.documentElement, ...elementsBelow(document)]) {
    const name = node.localName ?? '';
    const isActive = /^(?:script|foreignObject|iframe|audio|video|animate|set|handler|a)$/i.test(
      name,
    );
    const href = attr(node, 'href') ?? '';
    const isEvent = [...node.attributes].some(({ localName }) => /^on/i.test(localName ?? ''));
    const isAway = href !== '' && !/^(?:#|data:image\/(?:png|jpeg);)/.test(href);
    if (isActive || isEvent || isAway) throw new RefusedFile('active', 'svg');
  }
  return bytes;
}
