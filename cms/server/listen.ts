import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { serverMessages } from '../../src/i18n/server-messages.ts';

/** How long a port may be in use by a server that is just ending, and how often it is tried. */
const WAIT_MS = 30_000;
const RETRY_MS = 500;

/**
 * Begins to answer; waits a while for a port that somebody else still has.
 * @returns the address, "http://localhost:4321"
 * @throws Error EADDRINUSE when nobody lets go of it
 */
export async function listenAt(
  http: FastifyInstance,
  host: string,
  port: number,
  waitMs = WAIT_MS,
): Promise<string> {
  const end = Date.now() + waitMs;
  for (let tries = 0; ; tries += 1) {
    try {
      await http.listen({ host, port });
      const bound = http.addresses()[0] as AddressInfo | undefined;
      return `http://localhost:${bound?.port ?? port}`;
    } catch (error) {
      const isInUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isInUse || Date.now() >= end) throw error;
      if (tries === 0) console.error(serverMessages.portInUse(host, port));
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
