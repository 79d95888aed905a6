import { join } from 'node:path';

/** Where everything lies below the data folder. */
export function dataPaths(dataDir: string) {
  return {
    store: join(dataDir, 'content.git'),
    accounts: join(dataDir, 'accounts.sqlite'),
    /** What is known of the mirrors, and the key that seals what goes to them. */
    mirror: join(dataDir, 'mirror'),
    mirrorKey: join(dataDir, 'mirror.key'),
    /** Keys that sign releases. */
    signing: join(dataDir, 'signing'),
    /** Held by the one server that may use the folder. */
    lock: join(dataDir, 'server-lock.sqlite'),
    /** A build's own content and output, gone when it ends. */
    work: join(dataDir, 'building'),
    /** Copy of the project that builds run in, with what they reuse of each other. */
    workspace: join(dataDir, 'workspace'),
  };
}
