import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectAttachment } from '../../src/attachments/inspect.ts';
import type { ResidueKind } from '../../src/attachments/reading.ts';
import { moreResidueFiles } from '../helpers/attachments/more-residue-files.ts';
import { residueFiles } from '../helpers/attachments/residue-files.ts';
import { convertFiles, soffice } from '../helpers/libreoffice.ts';

/** A program nobody here wrote opens every clean copy and prints it. PDFs are read by two readers elsewhere. */
if (soffice === null)
  console.log('LibreOffice is not installed: clean copies are not opened with it');

const PRINTABLE = /\.(?:docx|xlsx|pptx|odt|ods)$/;
const FOLDERS = ['tests/fixtures/attachments/libreoffice', 'tests/fixtures/word', 'content/tep'];
const SECRET = 'NGUOI-THU-0815';

/** Kinds of traces that LibreOffice prints: without them the print is another one. */
const PRINTED: ReadonlySet<ResidueKind> = new Set<ResidueKind>(['comments', 'changes', 'hidden']);

const files: [name: string, make: () => Promise<Uint8Array>][] = [
  ...[...residueFiles, ...moreResidueFiles].map(([, type, , make], at): (typeof files)[number] => [
    `trial-${at}.${type}`,
    async () => make(SECRET),
  ]),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder).map((name): (typeof files)[number] => [
      // Prints of a.docx and a.odt must not meet.
      `${basename(folder)}-${name.replace(/\.(\w+)$/, '-$1.$1')}`,
      async () => readFileSync(join(folder, name)),
    ]),
  ),
].filter(([name]) => PRINTABLE.test(name));

describe.runIf(soffice !== null)('LibreOffice', () => {
  let home: string;
  const taken = new Map<string, readonly ResidueKind[]>();
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'mo-tep-'));
    const [before, after] = ['truoc', 'sau'].map((name) => join(home, name)) as [string, string];
    for (const folder of [before, after]) mkdirSync(folder);
    for (const [name, make] of files) {
      const file = await make();
      const { cleaned, removed } = await inspectAttachment(file, name.split('.').at(-1) ?? '');
      taken.set(name, removed);
      writeFileSync(join(before, name), file);
      writeFileSync(join(after, name), cleaned ?? new Uint8Array());
    }
    await print(home, before);
    await print(home, after);
  }, 900_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(files)('opens the clean copy %s and prints the same words', async (name) => {
    const printed = (folder: string) => join(home, folder, name.replace(/\w+$/, 'pdf'));
    expect(existsSync(printed('sau'))).toBe(true);
    const after = await words(printed('sau'));
    expect(after).not.toContain(SECRET);
    // Some trial files are too bare for LibreOffice before they are cleaned.
    if (!existsSync(printed('truoc')) || taken.get(name)?.some((kind) => PRINTED.has(kind))) return;
    expect(after).toBe(await words(printed('truoc')));
  });

  it('and there are enough of them', () => expect(files.length).toBeGreaterThanOrEqual(120));
});

/** Prints all files of a folder beside them. */
async function print(home: string, folder: string): Promise<void> {
  const inputs = readdirSync(folder).map((name) => join(folder, name));
  await convertFiles(home, inputs, { to: 'pdf', outDir: folder, limitMs: 400_000 });
}

async function words(file: string): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  let text = '';
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  // Dots that lead to an edge are drawn, as many as there is room for.
  return text
    .replace(/\.{4,}/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
