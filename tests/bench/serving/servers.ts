import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '../../faults/process.ts';
import { ROOT } from '../../helpers/build-site.ts';
import { listening, type Processes, programAt } from '../../scale/processes.ts';

/** A site of one page, as a release behind its link. @returns the link */
export function writeSite(home: string, page: string): string {
  const release = join(home, 'releases/1');
  mkdirSync(release, { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(join(release, name), page);
  const link = join(home, 'current');
  symlinkSync(release, link);
  return link;
}

/** One of the servers that are compared. */
export interface Server {
  port: number;
  /** Processor time that it has spent so far. */
  cpuMs: () => number;
}

/** The office's server, bare node:http, and nginx with one process where it is installed. */
export async function startServers(home: string, link: string, processes: Processes) {
  const start = async (
    program: string,
    argsFor: (port: number) => readonly string[],
    env: Record<string, string> = {},
  ): Promise<Server> => {
    const port = await freePort();
    const more = { PORT: String(port), ...env };
    const { pid } = processes.start(program, argsFor(port), join(home, 'log'), more);
    await listening('127.0.0.1', port);
    return { port, cpuMs: () => cpuMsOf(pid ?? 0) };
  };
  const script = (file: string) => () => [join(ROOT, 'tests', file)];
  const { execPath } = process;
  const ours = await start(execPath, script('scale/site-server.ts'), { ROOT: link });
  const page = { FILE: join(link, 'index.html') };
  const bare = await start(execPath, script('bench/serving/bare-server.ts'), page);
  const nginx = programAt('nginx');
  if (nginx === null) return { ours, bare };
  return { ours, bare, nginx: await start(nginx, (port) => nginxArgs(home, link, port)) };
}

/** Linux counts in hundredths of a second, fields 14 and 15 (proc_pid_stat(5)). */
function cpuMsOf(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13);
  return 10 * (Number(user) + Number(system));
}

/** nginx at its best: one process, the page packed beforehand, nothing logged. */
function nginxArgs(home: string, link: string, port: number): string[] {
  const root = join(home, 'nginx');
  cpSync(`${link}/`, root, { recursive: true });
  const page = join(root, 'index.html');
  writeFileSync(`${page}.gz`, gzipSync(readFileSync(page), { level: 9 }));
  const config = join(home, 'nginx.conf');
  writeFileSync(
    config,
    `master_process off; daemon off; pid ${home}/nginx.pid; error_log ${home}/nginx.log;
events {} http { access_log off; types { text/html html; } charset utf-8; keepalive_requests 1000000000; gzip_static on;
server { listen 127.0.0.1:${port}; root ${root}; } }`,
  );
  return ['-c', config, '-p', home];
}
