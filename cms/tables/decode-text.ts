/** Share of broken characters up to which a text still counts as UTF-8: a cut may halve a letter. */
const BROKEN_SHARE = 0.001;

/**
 * The text of a page, feed or table in whatever encoding it was saved. A byte-order mark decides first,
 * then whether the bytes are UTF-8, then the encoding that the head of the page or feed names. Old
 * Vietnamese portals used windows-1258 and often did not name it.
 */
export function decodeText(content: Uint8Array): string {
  const [first = 0, second = 0] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
  // UTF-16 without the mark: every other byte of a Latin text is zero.
  if (content.length > 3 && (first === 0) !== (second === 0))
    return new TextDecoder(second === 0 ? 'utf-16le' : 'utf-16be').decode(content);
  const head = new TextDecoder('latin1').decode(content.subarray(0, 2048));
  const named = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const utf8 = new TextDecoder('utf-8').decode(content);
  const broken = utf8.split('\uFFFD').length - 1;
  const isUtf8 = broken <= utf8.length * BROKEN_SHARE;
  // Portals of .NET name utf-16 or a code page in the head of what they send as UTF-8, so a text that
  // decodes as UTF-8 without a fault is UTF-8, whatever it names.
  if (broken === 0 || (isUtf8 && (named === undefined || /^utf-?8$/i.test(named)))) return utf8;
  try {
    const text = new TextDecoder(isUtf8 ? named : legacyName(named)).decode(content);
    // windows-1258 writes tone marks as characters of their own behind the vowel.
    return text.normalize('NFC');
  } catch {
    return utf8;
  }
}

function legacyName(named: string | undefined): string {
  return named === undefined || /^utf-?8$/i.test(named) ? 'windows-1258' : named;
}
