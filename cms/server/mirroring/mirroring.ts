import { join } from 'node:path';
import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { sendBackup } from '../../mirror/backup-copy.ts';
import { GitRemote } from '../../mirror/git-remote.ts';
import { Mirror } from '../../mirror/mirror.ts';
import { MirrorState } from '../../mirror/mirror-state.ts';
import { ensureKey, readKey } from '../../mirror/sealed-file.ts';
import type { MirrorLine } from '../../protocol/mirrors.ts';
import type { MirrorSettings } from '../../targets/settings.ts';
import { dataPaths } from '../data-paths.ts';
import { type IncomingServices, takeIncoming } from './incoming.ts';
import { MirrorWorker } from './mirror-worker.ts';

export interface MirroringOptions {
  dataDir: string;
  mirrors: readonly MirrorSettings[];
  /** How often remotes are asked what was merged there, ms. */
  pollMs?: number | undefined;
  /** How long to wait after a failure, ms; doubled up to five minutes. */
  retryMs?: number | undefined;
  /** For tests: another program in the place of ssh. */
  env?: Record<string, string> | undefined;
}

/** Holds every mirror of the content up to date while the server runs. */
export class Mirroring {
  readonly #workers: MirrorWorker[];

  constructor(services: IncomingServices, options: MirroringOptions) {
    const { dataDir, mirrors, env, pollMs = 30_000, retryMs = 5_000 } = options;
    const { store } = services;
    const { accounts, mirror: folder, mirrorKey } = dataPaths(dataDir);
    if (mirrors.length > 0 && ensureKey(mirrorKey)) console.log(mirrorMessages.newKey(mirrorKey));
    this.#workers = mirrors.map((settings) => {
      const { name } = settings;
      const remote = new GitRemote(store.repository.dir, settings, env);
      const state = new MirrorState(join(folder, `${name}.json`));
      const mirror = new Mirror(store, remote, state, (id) =>
        takeIncoming(services, { mirror: name, id }),
      );
      const backUp = () =>
        sendBackup(remote, state, {
          ...{ dataDir, accounts, key: readKey(mirrorKey) },
          person: store.machine,
        });
      return new MirrorWorker({ name, mirror, state, backUp, pollMs, retryMs });
    });
    if (mirrors.length > 0)
      store.repository.onMoved = () => {
        for (const worker of this.#workers) worker.notice();
      };
  }

  start(): void {
    for (const worker of this.#workers) worker.start();
  }

  /** Ends; what is on its way is waited for. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }

  /** Where each mirror stands now; what it lacks is counted when it is asked. */
  lines(): Promise<MirrorLine[]> {
    return Promise.all(this.#workers.map((worker) => worker.line()));
  }

  /** What the operator has to look at, a line each. */
  faults(now: Date): string[] {
    return this.#workers.flatMap((worker) => worker.faults(now));
  }
}
