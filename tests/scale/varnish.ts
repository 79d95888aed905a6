import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { varnishConfig } from '../../cms/front/varnish.ts';
import { freePort } from '../faults/process.ts';
import { listening, type Processes, programAt } from './processes.ts';

/** Starts Varnish with the generated configuration. @returns its address and its process */
export async function startVarnish(
  dir: string,
  processes: Processes,
  options: { store: string; server: string },
): Promise<{ address: string; pid: number }> {
  const port = await freePort();
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'default.vcl');
  writeFileSync(file, varnishConfig({ ...options, isHttps: false }));
  const address = ['-a', `127.0.0.1:${port}`, '-f', file, '-n', join(dir, 'run')];
  const settings = ['-F', '-j', 'none', '-s', 'malloc,256m', '-p', 'max_restarts=12'];
  const program = programAt('varnishd') ?? 'varnishd';
  const child = processes.start(program, [...settings, ...address], join(dir, 'varnishd.log'));
  await listening('127.0.0.1', port);
  return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
}
