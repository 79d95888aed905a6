import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import type { HealthAnswer } from '../../protocol/routes.ts';
import { dataPaths } from '../../server/data-paths.ts';
import { Releases } from '../../server/publishing/releases.ts';
import { gitText } from '../../server/store/git.ts';
import { MAIN } from '../../server/store/refs.ts';
import type { Installation } from '../installation.ts';

const PATIENCE_MS = 5_000;

/** Whether this server answers where it should, and what it reports itself. */
export async function findServer({ env }: Installation) {
  const host = env.host === '0.0.0.0' || env.host === '::' ? '127.0.0.1' : env.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${env.port}`;
  const answer = await fetch(`${address}${env.basePath}api/health`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  if (answer === null) return [messages.notRunning(address)];
  const health: Partial<HealthAnswer> | null = await answer.json().catch(() => null);
  if (!health?.status || !health.build) return [messages.otherProgram(address)];
  const isBehind = health.build.state === 'idle' && (await isSiteBehind(env));
  return [
    ...(health.faults ?? []).map((message) => messages.health(message)),
    ...(isBehind ? [messages.siteBehind] : []),
  ];
}

async function isSiteBehind({ dataDir }: Installation['env']): Promise<boolean> {
  const main = await gitText(dataPaths(dataDir).store, ['rev-parse', MAIN]).catch(() => null);
  if (main === null) return false;
  const releases = new Releases(dataDir);
  const release = releases.current();
  const note = release === null ? null : releases.note(release);
  return note !== null && !releases.isHeld && note.commit !== main;
}
