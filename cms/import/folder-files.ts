import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';

/** The text of a file as it was read, and as it is to be; null where there is none. */
export interface Replacement {
  before: string | null;
  after: string | null;
}

/**
 * Adds files to a folder, all or none: each is written whole beside the content first. Who is stopped in the
 * middle leaves whole files only.
 * @throws Error when a file is there already
 */
export function placeAll(contentDir: string, files: ReadonlyMap<string, Uint8Array>): void {
  inWorkFolder(contentDir, (folder) => {
    const placed: string[] = [];
    try {
      const written = [...files].map(([path, bytes], at) => {
        const draft = join(folder, String(at));
        writeWhole(draft, bytes);
        return { draft, file: join(contentDir, path) };
      });
      for (const { draft, file } of written) {
        mkdirSync(dirname(file), { recursive: true });
        // A link takes no place that is taken.
        linkSync(draft, file);
        placed.push(file);
      }
    } catch (error) {
      for (const file of placed) rmSync(file);
      throw error;
    }
  });
}

/**
 * Gives files other text, or takes them away, each in one step.
 * @throws Error before anything is changed when a file is not as it was read
 */
export function replaceAll(contentDir: string, files: ReadonlyMap<string, Replacement>): void {
  for (const [path, { before }] of files) {
    const file = join(contentDir, path);
    const now = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (now !== before) throw new Error(messages.reasons.changedMeanwhile(path));
  }
  inWorkFolder(contentDir, (folder) => {
    for (const [path, { after }] of files) {
      const file = join(contentDir, path);
      if (after === null) {
        rmSync(file);
        continue;
      }
      const draft = join(folder, 'moi');
      writeWhole(draft, Buffer.from(after));
      renameSync(draft, file);
    }
  });
}

/**
 * Works in an empty folder beside the content, on the same disk, where files are written before they get their place.
 * What a killed run has left there goes first: its files may be placed ones under another name, and whoever
 * wrote into them would write into the content.
 */
function inWorkFolder(contentDir: string, work: (folder: string) => void): void {
  const folder = join(dirname(contentDir), `.${basename(contentDir)}-nhap`);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  clear();
  mkdirSync(folder);
  try {
    work(folder);
  } finally {
    clear();
  }
}

/** Writes a new file and waits until the disk has it. @throws Error when there is one */
function writeWhole(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes, { flag: 'wx', flush: true });
}
