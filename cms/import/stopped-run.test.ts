import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { importFixture } from '../../tests/helpers/import-fixture.ts';
import { paperFile } from '../../tests/helpers/paper-file.ts';
import { runImport } from './run.ts';

const CHILD = fileURLToPath(new URL('../../tests/helpers/import-child.ts', import.meta.url));
const FILES = 75;
const now = new Date('2026-11-21T08:00:00+07:00');

/** Every file of the content with its bytes. */
const stateOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => `${path} ${readFileSync(path).toString('base64')}`);

const nameOf = (line: string) => line.split(' ')[0];

it('a run that is killed leaves whole entries only; the next one goes on, the one after changes nothing', async () => {
  const { dir, sources, sink } = await importFixture();
  for (let number = 1; number <= FILES; number += 1)
    writeFileSync(
      join(sources, `van-ban-${number}.docx`),
      paperFile({ symbol: `Số ${number}-KH/ĐU`, subject: `*việc thứ ${number}*` }),
    );
  const documents = () =>
    existsSync(join(dir, 'van-ban'))
      ? readdirSync(join(dir, 'van-ban')).filter((name) => name.includes('-kh-du-'))
      : [];
  const child = spawn(process.execPath, [CHILD, sources, dir], { stdio: 'ignore' });
  while (documents().length < 10 && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  const first = documents();
  expect(first.length, 'it was killed in the middle').toBeGreaterThanOrEqual(10);
  expect(first.length).toBeLessThan(FILES);
  expect(errorsOf(await checkContent(dir, now))).toEqual([]);
  for (const name of first) {
    const text = readFileSync(join(dir, 'van-ban', name), 'utf8');
    const file = /file: (\S+)/.exec(text)?.[1] ?? '';
    expect(existsSync(join(dir, 'van-ban', file)), 'what an entry names is there').toBe(true);
  }

  const placed = stateOf(dir);

  const second = await runImport({ sources: [sources], sink });
  const count = (status: string) => second.filter((one) => one.status === status).length;
  expect({ exists: count('exists'), written: count('written') }).toEqual({
    exists: first.length,
    written: FILES - first.length,
  });
  expect(readdirSync(dirname(dir)).filter((name) => name.endsWith('-nhap'))).toEqual([]);
  const after = stateOf(dir);
  expect(placed.filter((line) => !after.includes(line)).map(nameOf)).toEqual([]);
  await runImport({ sources: [sources], sink });
  // Names first: a difference of contents prints whole files.
  expect(stateOf(dir).map(nameOf)).toEqual(after.map(nameOf));
  expect(stateOf(dir)).toEqual(after);
}, 240_000);
