import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyConfig } from '../../cms/front/caddy.ts';
import { nginxConfig } from '../../cms/front/nginx.ts';
import { VARNISH_OPTIONS, varnishConfig } from '../../cms/front/varnish.ts';
import { freePort } from '../faults/process.ts';
import { listening, type Processes, programAt } from '../scale/processes.ts';

/** What a front is made for. */
export interface FrontPlace {
  /** Folder for its own files. */
  dir: string;
  /** Address of the store for readers without keys, and the folder of a folder target. */
  store: string;
  folder: string;
  server: string;
  siteUrl: string;
}

export interface Front {
  name: string;
  /** The program that must be installed. */
  program: string;
  /** What it reads the site from. */
  site: 'store' | 'folder';
  /** How old what it shows may be, ms. */
  oldestMs: number;
  /** Starts the real program with the generated configuration. @returns its address and its process */
  start: (place: FrontPlace, processes: Processes) => Promise<{ address: string; pid: number }>;
}

/** Starts a program that listens on a port of its own. */
async function run(
  { dir }: FrontPlace,
  processes: Processes,
  program: string,
  argsFor: (port: number) => string[],
) {
  mkdirSync(dir, { recursive: true });
  const port = await freePort();
  const env = { HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
  const log = join(dir, `${program}.log`);
  const child = processes.start(programAt(program) ?? program, argsFor(port), log, env);
  await listening('127.0.0.1', port);
  return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
}

function write(dir: string, name: string, text: string): string {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
}

function startVarnish(place: FrontPlace, processes: Processes) {
  return run(place, processes, 'varnishd', (port) => [
    ...['-F', '-j', 'none', '-s', 'malloc,256m', ...VARNISH_OPTIONS.split(' ')],
    ...['-a', `127.0.0.1:${port}`, '-n', join(place.dir, 'run')],
    ...['-f', write(place.dir, 'default.vcl', varnishConfig(place))],
  ]);
}

/** One process: nothing is left behind when it is ended. */
const nginxMain = (dir: string) => `daemon off;
master_process off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${dir}/nginx.pid;
error_log stderr;
worker_rlimit_nofile 4096;
events { worker_connections 1024; }
http {
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${dir}/${name};`).join('\n')}
  include ${dir}/site.conf;
}
`;

function startNginx(site: Front['site']): Front['start'] {
  return (place, processes) =>
    run(place, processes, 'nginx', (port) => {
      const { dir, store, folder, ...common } = place;
      const where = site === 'store' ? { store } : { folder };
      const options = { ...common, ...where, listen: `127.0.0.1:${port}`, cache: `${dir}/cache` };
      write(dir, 'site.conf', nginxConfig(options));
      return ['-c', write(dir, 'nginx.conf', nginxMain(dir)), '-e', 'stderr', '-p', dir];
    });
}

function startCaddy(place: FrontPlace, processes: Processes) {
  return run(place, processes, 'caddy', (port) => {
    const config = caddyConfig({ ...place, listen: `127.0.0.1:${port}` });
    const file = write(place.dir, 'Caddyfile', `{\n\tadmin off\n}\n${config}`);
    return ['run', '--adapter', 'caddyfile', '--config', file];
  });
}

/** Every front that a configuration is generated for. */
export const FRONTS: readonly Front[] = [
  {
    name: 'Varnish before a store',
    program: 'varnishd',
    site: 'store',
    oldestMs: 1_000,
    start: startVarnish,
  },
  {
    name: 'nginx before a store',
    program: 'nginx',
    site: 'store',
    // It counts whole seconds: what was asked a second ago may be two seconds old.
    oldestMs: 2_000,
    start: startNginx('store'),
  },
  {
    name: 'nginx on a folder',
    program: 'nginx',
    site: 'folder',
    oldestMs: 0,
    start: startNginx('folder'),
  },
  { name: 'Caddy on a folder', program: 'caddy', site: 'folder', oldestMs: 0, start: startCaddy },
];
