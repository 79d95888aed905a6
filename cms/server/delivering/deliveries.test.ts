import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Releases } from '../publishing/releases.ts';
import { Deliveries } from './deliveries.ts';

let home: string;
let store: Server;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'gui-'));
  mkdirSync(join(home, 'site'));
  process.env.TARGET_KHO_KEY = 'ma';
  process.env.TARGET_KHO_SECRET = 'bi-mat';
  // Takes what it is asked, and answers nothing.
  store = createServer(() => {});
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('a publication does not wait for a sending that began before it and does not end', async () => {
  let id = 'mot';
  const releases = { current: () => 1, note: () => ({ id }), dir: () => join(home, 'site') };
  const endpoint = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  const s3 = { kind: 's3', endpoint, bucket: 'site', region: 'us-east-1' } as const;
  const deliveries = new Deliveries({
    dataDir: home,
    targets: [{ name: 'kho', ...s3, releases: 10, days: 7 }],
    releases: releases as unknown as Releases,
    patienceMs: 200,
  });
  const asked = new Promise((resolve) => store.once('request', resolve));
  deliveries.start();
  await asked;
  id = 'hai';
  await deliveries.follow();
  expect(deliveries.lines()).toMatchObject([{ name: 'kho', shownAt: null }]);
  expect(deliveries.lines()[0]?.lateSince).not.toBeNull();
  store.close();
  store.closeAllConnections();
  await deliveries.stop();
});
