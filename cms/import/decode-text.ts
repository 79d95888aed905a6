/** Share of characters that may be broken in a page of UTF-8. */
const BROKEN_SHARE = 0.001;

/**
 * Old portals and tables are not always UTF-8: a byte-order mark tells first, then what the head of
 * the page or feed says, then the bytes; Vietnamese of that time was windows-1258.
 */
export function decodeText(content: Uint8Array): string {
  const [first = 0, second = 0] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
  // Without the mark: every other byte of a Latin text is nought.
  if (content.length > 3 && (first === 0) !== (second === 0))
    return new TextDecoder(second === 0 ? 'utf-16le' : 'utf-16be').decode(content);
  const head = new TextDecoder('latin1').decode(content.subarray(0, 2048));
  const named = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const utf8 = new TextDecoder('utf-8').decode(content);
  const broken = utf8.split('\uFFFD').length - 1;
  // A letter cut in two here and there does not make a page another code.
  const isUtf8 = broken <= utf8.length * BROKEN_SHARE;
  // Portals of .NET write utf-16 or a code page into the head of what is UTF-8; whole letters of
  // several bytes come together by no accident.
  if (broken === 0 || (isUtf8 && (named === undefined || /^utf-?8$/i.test(named)))) return utf8;
  try {
    const text = new TextDecoder(isUtf8 ? named : legacyName(named)).decode(content);
    // Its tone marks stand apart.
    return text.normalize('NFC');
  } catch {
    return utf8;
  }
}

function legacyName(named: string | undefined): string {
  return named === undefined || /^utf-?8$/i.test(named) ? 'windows-1258' : named;
}
