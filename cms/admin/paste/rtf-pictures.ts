export interface RtfPicture {
  type: 'png' | 'jpeg';
  bytes: Uint8Array<ArrayBuffer>;
}

/** Head of a picture in RTF: its group, then control words, then the type (RTF 1.9.1, "Pictures"). */
const PICTURE = /\\pict\b[\s\S]*?\\(png|jpeg)blip\b/g;

/**
 * Pictures inside the RTF that Word puts into the clipboard beside its HTML, in reading order. The
 * HTML only names files of a temporary folder that no page can read. Word repeats each picture as a
 * metafile for old programs; those are passed over.
 */
export function rtfPictures(rtf: string): RtfPicture[] {
  const found: RtfPicture[] = [];
  for (const match of rtf.matchAll(PICTURE)) {
    const hex = hexAfter(rtf, match.index + match[0].length);
    if (hex.length < 16) continue;
    const bytes = new Uint8Array(hex.length / 2);
    for (let index = 0; index < bytes.length; index += 1)
      bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
    found.push({ type: match[1] === 'png' ? 'png' : 'jpeg', bytes });
  }
  return found;
}

/** The bytes of the group as hexadecimal digits; nested groups and control words are skipped. */
function hexAfter(rtf: string, start: number): string {
  let depth = 0;
  let index = start;
  let hex = '';
  while (index < rtf.length) {
    const sign = rtf[index];
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      if (depth === 0) break;
      depth -= 1;
    } else if (sign === '\\') {
      const word = /^\\[a-z]+-?\d* ?/i.exec(rtf.slice(index, index + 40))?.[0] ?? '\\';
      index += word.length;
      continue;
    } else if (depth === 0) {
      const run = /^[0-9a-f\s]+/i.exec(rtf.slice(index, index + 65_536))?.[0] ?? '';
      hex += run.replace(/\s/g, '');
      index += Math.max(1, run.length);
      continue;
    }
    index += 1;
  }
  return hex.length % 2 === 0 ? hex : hex.slice(0, -1);
}
