import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examine } from '../../cms/operation/examine.ts';
import { readEnv } from '../../src/env.ts';
import { FAULTS_BEYOND } from '../helpers/beyond-faults.ts';
import { ROOT } from '../helpers/build-site.ts';
import { type Damage, FAULTS, FAULTS_OF_ROOT } from '../helpers/installation-faults.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const isRoot = process.getuid?.() === 0;

/** A sound installation with a running server, whose data folder each test copies and damages. */
let server: TestServer;
let whole: string;
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'bac-si-'));
  server = await startServer({ dataDir: whole });
  await vi.waitUntil(() => existsSync(join(whole, 'accounts.last-good.sqlite')), 20_000);
});
afterAll(async () => {
  await server.stop();
  rmSync(whole, { recursive: true, force: true });
});

/** What the doctor finds, each in its words, on a copy of the sound folder that something has happened to. */
async function foundAfter(damage: (at: Damage) => unknown): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'bac-si-'));
  const dataDir = join(home, 'data');
  cpSync(whole, dataDir, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  chmodSync(dataDir, 0o700);
  const env = readEnv({
    DATA_DIR: dataDir,
    SITE_URL: 'https://vanphong.tinh.gov.vn',
    PORT: new URL(server.origin).port,
  });
  const cleanUps: (() => void)[] = [];
  const installation = {
    projectDir: ROOT,
    env,
    nodeVersion: process.versions.node,
    now: new Date(),
  };
  try {
    await damage({ dataDir, installation, cleanUps });
    return (await examine(installation)).map(({ problem }) => problem);
  } finally {
    for (const undo of cleanUps) undo();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The command itself. */
function doctor(env: Record<string, string>) {
  const script = join(ROOT, 'cms/operation/doctor.ts');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout };
}

describe('npm run doctor', () => {
  it('finds nothing on a sound installation', async () => {
    expect(await foundAfter(() => {})).toEqual([]);
  });

  it.each(Object.entries({ ...FAULTS, ...FAULTS_BEYOND }))(
    'finds %s, and nothing else',
    async (_name, fault) => {
      const found = await foundAfter(fault.plant);
      const expected = [fault.problem, ...(fault.alsoFound ?? [])];
      expect(found).toEqual(expected.map((problem) => expect.stringMatching(problem)));
    },
  );

  it.runIf(isRoot).each(Object.entries(FAULTS_OF_ROOT))('finds %s', async (_name, fault) => {
    expect(await foundAfter(fault.plant)).toEqual([expect.stringMatching(fault.problem)]);
  });

  it('says on the command line what is wrong and what to do, and ends with 1', () => {
    const { status, stdout } = doctor({ DATA_DIR: join(whole, 'khong-co') });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/✗ Không có thư mục.*\n {2}→ .+/)]);
  });

  it('says which variable of the environment is wrong', () => {
    const { status, stdout } = doctor({ PORT: 'nhieu' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('PORT="nhieu"')]);
  });
});

describe('the systemd unit', () => {
  const unit = join(ROOT, 'cms/operation/van-phong.service');
  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

  it.runIf(hasSystemd)(
    'is understood by systemd, but for the program that is not there yet',
    () => {
      const { stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
      const lines = stderr.split('\n').filter(Boolean);
      expect(lines.filter((line) => !/is not executable/.test(line))).toEqual([]);
    },
  );

  it('starts what npm start starts', () => {
    const start = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.start;
    const text = readFileSync(unit, 'utf8');
    const [, program = '', script = ''] =
      /^ExecStart=\/opt\/van-phong\/(\S+) (\S+)$/m.exec(text) ?? [];
    expect(start.endsWith(` ${script}`)).toBe(true);
    expect([existsSync(join(ROOT, script)), existsSync(join(ROOT, program))]).toEqual([true, true]);
  });
});
