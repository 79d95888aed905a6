import type { Socket } from 'node:net';
import { startTestSite, type TestSite } from '../helpers/browser.ts';

/** A request as the server saw it. */
export interface ServedRequest {
  url: string;
  /** When it was asked for, milliseconds since 1970. */
  at: number;
  /** Everything that went over the wire for it, headers included. */
  bytes: number;
}

/** The corpus site, served with its real headers and compression, every request counted. */
export interface EvalSite extends TestSite {
  served: ServedRequest[];
}

/** Where Pagefind as it comes lies in a corpus site. */
export const BASELINE_FOLDER = '_a/pagefind-as-it-comes';

/** Serves a built corpus site. */
export async function openSite(root: string): Promise<EvalSite> {
  const served: ServedRequest[] = [];
  const before = new WeakMap<Socket, number>();
  const site = await startTestSite(root, async (server) => {
    const asked = new WeakMap<object, number>();
    server.addHook('onRequest', async (request) => void asked.set(request.raw, Date.now()));
    server.addHook('onResponse', async (request) => {
      const { socket } = request.raw;
      const at = asked.get(request.raw) ?? 0;
      served.push({ url: request.url, at, bytes: socket.bytesWritten - (before.get(socket) ?? 0) });
      before.set(socket, socket.bytesWritten);
    });
    // A worker obeys the policy of its own file; that of the baseline compiles WebAssembly.
    server.addHook('onSend', async ({ url }, reply) => {
      if (!url.includes(BASELINE_FOLDER)) return;
      reply.removeHeader('content-security-policy');
      reply.raw.removeHeader('content-security-policy');
    });
  });
  return { ...site, served };
}
