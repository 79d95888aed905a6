/** What a picture of a phone tells beside the picture: where it was taken, with which device. */
const METADATA = ['Exif\0\0', 'eXIf', 'EXIF', 'http://ns.adobe.com/xap/'];
/** Brands of HEIF files with HEVC pictures (ISO/IEC 23008-12, annex B; bytes 8 to 11 of the file). */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Whether bytes are a picture as iPhones take them, whatever the file is called. */
export function isHeic(bytes: Uint8Array): boolean {
  const box = latin(bytes.subarray(4, 12));
  const isAvif = latin(bytes.subarray(8, 64)).includes('avif');
  return box.startsWith('ftyp') && HEIC_BRANDS.includes(box.slice(4)) && !isAvif;
}

/** Whether a picture carries metadata; a picture may only look as if it did, never the other way. */
export function hasMetadata(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  return METADATA.some((mark) => text.includes(mark));
}

/** Whether a WebP or PNG moves: made still it would lose what it shows. */
export function isMoving(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 4096));
  return /^RIFF[\s\S]{4}WEBP[\s\S]*ANIM/.test(head) || /^\x89PNG[\s\S]*acTL/.test(head);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
