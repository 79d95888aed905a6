import { join } from 'node:path';

/** Where everything of an office lies below its data folder. */
export function dataPaths(dataDir: string) {
  return {
    store: join(dataDir, 'content.git'),
    accounts: join(dataDir, 'accounts.sqlite'),
    /** Held by the one server that may use the folder. */
    lock: join(dataDir, 'server-lock.sqlite'),
    /** A build's own content and output, gone when it ends. */
    work: join(dataDir, 'dang-dung'),
    /** Copy of the project that builds run in, with what they keep between each other. */
    room: join(dataDir, 'xuong'),
  };
}
