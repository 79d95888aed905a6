import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cachedText } from './cache.ts';
import { isScan } from './text.ts';

/** What pages state of an attachment before readers load it. */
export interface FileFacts {
  bytes: number;
  /** Of the whole file, in hexadecimal: proves that a copy is the published file. */
  sha256: string;
  /** null where the format does not hold it. */
  pages: number | null;
  /** Whether its words can be searched and read aloud; null for types whose text is not read. */
  hasText: boolean | null;
}

/**
 * Looks at an attachment. A file that cannot be read still has a size and a checksum.
 * @param folder where texts are cached between builds
 */
export async function fileFacts(path: string, folder: string): Promise<FileFacts> {
  const content = readFileSync(path);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const base = { bytes: content.length, sha256 };
  const type = extname(path).toLowerCase();
  if (type !== '.pdf' && type !== '.docx') return { ...base, pages: null, hasText: null };
  try {
    const text = await cachedText(path, folder);
    if (type === '.docx') return { ...base, pages: wordPages(content), hasText: text.length > 0 };
    return { ...base, pages: text.length, hasText: !isScan(path, text) };
  } catch {
    return { ...base, pages: null, hasText: null };
  }
}

/** Pages as Word counted them when it last saved the file (ECMA-376 part 1, 22.2.2.22). */
function wordPages(content: Buffer): number | null {
  const parts = unzipSync(new Uint8Array(content), {
    filter: ({ name }) => name === 'docProps/app.xml',
  });
  const xml = parts['docProps/app.xml'];
  const count = Number(xml && /<Pages>(\d+)<\/Pages>/.exec(strFromU8(xml))?.[1]);
  return count > 0 ? count : null;
}
