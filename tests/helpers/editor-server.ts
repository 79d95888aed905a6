import { afterAll, beforeAll } from 'vitest';
import { type Editors, openEditors } from './editor.ts';
import { startServer, type TestServer } from './server.ts';

/**
 * Server and browser of a test file: started before its tests, closed after them.
 * @param use takes both, and makes what the tests begin with
 * @param limitMs how long that may take
 */
export function startEditors(
  use: (started: { server: TestServer; editors: Editors }) => Promise<void> | void,
  options: Parameters<typeof startServer>[0] = {},
  limitMs = 200_000,
): void {
  let server: TestServer | undefined;
  let editors: Editors | undefined;
  beforeAll(async () => {
    server = await startServer({ withAdmin: true, ...options });
    editors = await openEditors(server.origin);
    await use({ server, editors });
  }, limitMs);
  afterAll(async () => {
    await editors?.close();
    await server?.stop();
  });
}
