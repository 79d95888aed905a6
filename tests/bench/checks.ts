import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { EMPTY_MEMORY, loadChecks, saveChecks } from '../../src/guards/content/check-memory.ts';
import { checkState } from '../../src/guards/content/content-checker.ts';
import { cpuOf } from '../helpers/cpu.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { generateDocuments } from './generate-documents.ts';
import { generateNews } from './generate-news.ts';

/** Processor time of the content checks: from nothing, after one change, and after one change and a restart. */
const CONTENTS = [
  ['1,000 news', (dir: string) => generateNews(dir, 1000), 'tin-tuc/tin-so-7.md'],
  ['10,000 news', (dir: string) => generateNews(dir, 10_000), 'tin-tuc/tin-so-7.md'],
  ['5,000 documents', (dir: string) => generateDocuments(dir, 5000), 'van-ban/66-qd-tw-2017.md'],
] as const;
const CHANGES = 10;
const VERSION = 'bench';
const now = new Date('2026-11-21T08:00:00+07:00');

const work = mkdtempSync(join(tmpdir(), 'checks-'));
const file = join(work, 'checks');
const rows = [];
for (const [content, generate, edited] of CONTENTS) {
  const { dir, remove } = await writeContent();
  generate(dir);
  const text = readFileSync(join(dir, edited), 'utf8');
  const listing = () => ({ contentDir: dir, files: filesOf(dir), links: new Set<string>(), now });
  const first = listing();
  let memory = EMPTY_MEMORY;
  const nothing = await cpuOf(async () => {
    ({ memory } = await checkState(first));
  });
  saveChecks(file, memory, VERSION);
  const changes: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    writeFileSync(join(dir, edited), `${text}\n${change}\n`);
    const state = listing();
    changes.push(
      await cpuOf(async () => {
        ({ memory } = await checkState(state, memory));
      }),
    );
  }
  const state = listing();
  const restarted = await cpuOf(() => checkState(state, loadChecks(file, VERSION)));
  rows.push({
    content,
    'from nothing ms': Math.round(nothing),
    'ms an entry': Math.round((nothing / memory.entries.size) * 10) / 10,
    'one change ms': Math.round(changes.sort((a, b) => a - b)[CHANGES / 2] ?? 0),
    'after a restart ms': Math.round(restarted),
    'memory KB': Math.round(statSync(file).size / 1000),
  });
  remove();
}
rmSync(work, { recursive: true });
console.table(rows);

/** The files by the hash of their bytes. */
function filesOf(dir: string): Map<string, string> {
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => {
        const path = join(item.parentPath, item.name);
        const id = createHash('sha1').update(readFileSync(path)).digest('hex');
        return [relative(dir, path).split(sep).join('/'), id];
      }),
  );
}
