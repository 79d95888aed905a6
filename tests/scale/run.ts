import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Manifest } from '../../cms/deploy/manifest.ts';
import { ObjectStore, StoreError } from '../../cms/deploy/object-store.ts';
import { S3Target } from '../../cms/deploy/s3-target.ts';
import { freePort } from '../faults/process.ts';
import { ChangingSite } from './changing-site.ts';
import { listening, Processes, programAt } from './processes.ts';
import { Readers } from './readers.ts';
import { missingForSwift, startSwift } from './swift.ts';
import { measure } from './throughput.ts';
import { startVarnish } from './varnish.ts';

/**
 * A site on OpenStack Swift with three storage nodes behind Varnish, both real: `node tests/scale/run.ts`, or
 * `--short`. Where they are not installed it says so and ends well.
 */
const isShort = process.argv.includes('--short');
const PAGES = isShort ? 150 : Number(process.env.PAGES ?? 10_000);
const PUBLICATIONS = isShort ? 6 : Number(process.env.PUBLICATIONS ?? 100);
const CLIENTS = isShort ? 10 : 50;
const AWAY_MS = isShort ? 5_000 : 60_000;

const missing = [...missingForSwift(), ...(programAt('varnishd') ? [] : ['varnishd'])];
if (missing.length > 0) {
  console.log(`test:scale is left out: ${missing.join(', ')} not installed (see cms/README.md)`);
  process.exit(0);
}

const home = mkdtempSync(join(tmpdir(), 'quy-mo-'));
const processes = new Processes();
const failures: string[] = [];
/** Sends that the store broke and that were taken up again. */
let brokenSends = 0;
const check = (isGood: boolean, words: string) => {
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${words}`);
  if (!isGood) failures.push(words);
};
try {
  await run();
} finally {
  await processes.endAll();
  rmSync(home, { recursive: true, force: true });
}
process.exit(failures.length > 0 ? 1 : 0);

async function run(): Promise<void> {
  const swift = await startSwift(join(home, 'swift'), processes);
  const manifest = new Manifest(join(home, 'manifest.sqlite'));
  const target = new S3Target(new ObjectStore(swift.access), manifest, { releases: 10, days: 7 });
  const site = new ChangingSite(join(home, 'site'), PAGES);
  const publish = (count: number) => {
    const changed = site.next(count);
    return { changed, sent: showAgain(target, `r${site.release}`, site.dir()) };
  };
  const began = performance.now();
  const first = await publish(0).sent;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`first release: ${first.objects} objects, ${first.bytes} bytes, ${seconds} s`);
  const port = await freePort();
  const env = { ROOT: site.dir(), PORT: String(port) };
  const own = processes.start(
    process.execPath,
    [join(import.meta.dirname, 'site-server.ts')],
    join(home, 'own.log'),
    env,
  );
  const server = `http://127.0.0.1:${port}`;
  const front = await startVarnish(join(home, 'varnish'), processes, {
    ...{ store: swift.publicAddress, server },
  });
  await listening('127.0.0.1', port);
  await compareThroughput(site, { server, pid: own.pid ?? 0 }, front);
  await processes.end(own);
  await oneChange(publish, site, front.address);
  await reading('all nodes up', publish, site, front.address, async () => {});
  await reading(
    'one node killed and back unrepaired',
    publish,
    site,
    front.address,
    async (step) => {
      if (step === Math.floor(PUBLICATIONS / 3)) await swift.killNode(2);
      if (step === Math.floor((PUBLICATIONS * 2) / 3)) await swift.startNode(2);
    },
  );
  await goBack(target, site, front.address);
  await storeAway(swift, site, front.address);
  manifest.close();
}

/** Sends a release as the server does: a try that a busy store broke is taken up again. */
async function showAgain(target: S3Target, id: string, dir: string) {
  for (let tries = 1; ; tries += 1) {
    try {
      const report = await target.show(id, dir);
      await target.clean();
      return report;
    } catch (error) {
      if (!(error instanceof StoreError) || tries >= 10) throw error;
      brokenSends += 1;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}

async function compareThroughput(
  site: ChangingSite,
  own: { server: string; pid: number },
  front: { address: string; pid: number },
): Promise<void> {
  const paths = site.paths.filter((path) => path !== '404.html').slice(0, 200);
  const count = isShort ? 1_000 : 6_000;
  const single = await measure(own.server, paths, { pid: own.pid, count, clients: 20 });
  const cold = await measure(front.address, paths, {
    ...{ pid: front.pid, count: paths.length, clients: 20 },
  });
  const warm = await measure(front.address, paths, { pid: front.pid, count, clients: 20 });
  console.table({ 'single server': single, 'Varnish, cold': cold, 'Varnish, warm': warm });
  const ratio = warm.perCpuSecond / single.perCpuSecond;
  check(ratio >= 5, `warm Varnish answers ${ratio.toFixed(1)} times as many requests a CPU second`);
}

type Publish = (count: number) => {
  changed: number;
  sent: Promise<{ objects: number; bytes: number }>;
};

async function oneChange(publish: Publish, site: ChangingSite, front: string): Promise<void> {
  await fetch(`${front}/`);
  const began = performance.now();
  const { changed, sent } = publish(1);
  const { objects, bytes } = await sent;
  const text = site.history.get('index.html')?.at(-1)?.text ?? '';
  while ((await (await fetch(`${front}/`)).text()) !== text)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const ms = Math.round(performance.now() - began);
  check(
    objects <= 5 * changed,
    `${changed} files changed of ${PAGES}: ${objects} objects, ${bytes} bytes sent`,
  );
  check(ms <= 4_000, `seen through Varnish ${ms} ms after it was begun to be sent`);
}

async function reading(
  name: string,
  publish: Publish,
  site: ChangingSite,
  front: string,
  disturb: (step: number) => Promise<void>,
): Promise<void> {
  const readers = new Readers(front, site, CLIENTS);
  const times: number[] = [];
  for (let step = 0; step < PUBLICATIONS; step += 1) {
    await disturb(step);
    const began = performance.now();
    await publish(2).sent;
    times.push(performance.now() - began);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { requests, failed, wrong, incomplete } = await readers.stop();
  times.sort((left, right) => left - right);
  const median = Math.round(times[Math.floor(times.length / 2)] ?? 0);
  console.log(
    `${name}: ${PUBLICATIONS} publications, median ${median} ms, ${requests} requests, ${brokenSends} sends taken up again`,
  );
  for (const line of [...failed, ...wrong, ...incomplete].slice(0, 5)) console.log(`  ${line}`);
  check(failed.length === 0, `${failed.length} failed`);
  check(wrong.length === 0, `${wrong.length} wrong bytes`);
  check(incomplete.length === 0, `${incomplete.length} pages with a missing file of theirs`);
}

async function goBack(target: S3Target, site: ChangingSite, front: string): Promise<void> {
  const text = site.history.get('index.html')?.at(-2)?.text ?? '';
  const began = performance.now();
  await target.back();
  while ((await (await fetch(`${front}/`)).text()) !== text)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const ms = Math.round(performance.now() - began);
  check(ms <= 2_000, `gone back through Varnish in ${ms} ms`);
}

async function storeAway(
  swift: Awaited<ReturnType<typeof startSwift>>,
  site: ChangingSite,
  front: string,
): Promise<void> {
  const paths = ['', ...site.paths.slice(2, 22).map((path) => path.replace(/index\.html$/, ''))];
  for (const path of paths) await (await fetch(`${front}/${path}`)).text();
  await swift.killProxy();
  const began = performance.now();
  const bad: string[] = [];
  while (performance.now() - began < AWAY_MS) {
    for (const path of paths) {
      const { status } = await fetch(`${front}/${path}`);
      if (status !== 200) bad.push(`${status} ${path}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  check(bad.length === 0, `store away for ${AWAY_MS / 1000} s: ${bad.length} pages failed`);
  await swift.startProxy();
}
