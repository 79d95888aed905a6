import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface From {
  address?: string;
  cookie?: string;
}

/** A try from an address of the internet, through the proxy on the same machine. */
const tryFrom = ({ address = '203.0.113.9', cookie = '' }: From, login: string, password: string) =>
  server.http.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { login, password },
    headers: {
      host: new URL(server.origin).host,
      origin: server.origin,
      'x-forwarded-for': address,
      cookie,
    },
  });

const guess = async (from: From, login: string, count: number) => {
  const statuses: number[] = [];
  for (let at = 0; at < count; at += 1)
    statuses.push((await tryFrom(from, login, `sai ${at}`)).statusCode);
  return statuses;
};

const deviceOf = (answer: { headers: Record<string, unknown> }) =>
  ((answer.headers['set-cookie'] as string[])[1] ?? '').split(';')[0] ?? '';

describe('who guesses a password', () => {
  it('locks out himself and nobody else', async () => {
    expect(await guess({}, 'lan', 6)).toEqual([401, 401, 401, 401, 401, 423]);
    expect((await tryFrom({}, 'lan', PASSWORD)).statusCode).toBe(423);
    expect((await tryFrom({ address: '198.51.100.7' }, 'lan', PASSWORD)).statusCode).toBe(200);
    expect((await tryFrom({}, 'minh', PASSWORD)).statusCode, 'another account').toBe(200);
  });

  it('gains nothing by the many addresses of one IPv6 line', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 7 }, (_, at) =>
        tryFrom({ address: `2001:db8:1:2::${at + 1}` }, 'ha', 'sai'),
      ),
    );
    expect(statuses.filter(({ statusCode }) => statusCode === 423).length).toBeGreaterThan(0);
    expect((await tryFrom({ address: '2001:db8:1:3::1' }, 'ha', PASSWORD)).statusCode).toBe(200);
  });

  it('from the person’s own address does not shut the person’s own browser', async () => {
    const first = await tryFrom({ address: '192.0.2.44' }, 'ha', PASSWORD);
    const cookie = deviceOf(first);
    expect(await guess({ address: '192.0.2.44' }, 'ha', 6)).toContain(423);
    expect((await tryFrom({ address: '192.0.2.44' }, 'ha', PASSWORD)).statusCode).toBe(423);
    expect((await tryFrom({ address: '192.0.2.44', cookie }, 'ha', PASSWORD)).statusCode).toBe(200);
  });

  it('from a hundred addresses shuts new browsers only, until the administrator helps', async () => {
    const known = deviceOf(await tryFrom({ address: '192.0.2.45' }, 'chanh', PASSWORD));
    for (let at = 0; at < 100; at += 1)
      await tryFrom({ address: `198.18.${at}.1` }, 'chanh', 'sai');
    const address = '192.0.2.46';
    expect((await tryFrom({ address }, 'chanh', PASSWORD)).statusCode).toBe(423);
    expect((await tryFrom({ address, cookie: known }, 'chanh', PASSWORD)).statusCode).toBe(200);
    const once = await server.services.accounts.reset('chanh');
    expect((await tryFrom({ address }, 'chanh', once)).statusCode).toBe(200);
  });

  it('a browser known for one account is strange to another', async () => {
    const cookie = deviceOf(await tryFrom({ address: '192.0.2.50' }, 'minh', PASSWORD));
    expect(await guess({ address: '192.0.2.50', cookie }, 'quantri', 6)).toContain(423);
    expect((await tryFrom({ address: '192.0.2.50' }, 'quantri', PASSWORD)).statusCode).toBe(423);
  });

  it('a made-up cookie makes no browser known, and none is taken over', async () => {
    const cookie = `device=${'A'.repeat(43)}`;
    const answer = await tryFrom({ address: '192.0.2.60', cookie }, 'minh', PASSWORD);
    expect(deviceOf(answer)).toMatch(/^device=[\w-]{43}$/);
    expect(deviceOf(answer)).not.toBe(cookie);
  });
});

describe('answers do not tell which names there are', () => {
  const median = (times: number[]) =>
    times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

  it('by their words', async () => {
    const known = await guess({ address: '203.0.113.20' }, 'lan', 8);
    expect(await guess({ address: '203.0.113.21' }, 'khong-co', 8)).toEqual(known);
  });

  it('by their time: known, unknown and locked', async () => {
    await guess({ address: '203.0.113.30' }, 'lan', 6);
    const kinds = {
      known: (at: number) => tryFrom({ address: `203.0.114.${at}` }, 'lan', 'sai'),
      unknown: (at: number) => tryFrom({ address: `203.0.114.${at}` }, `ai-do-${at}`, 'sai'),
      locked: () => tryFrom({ address: '203.0.113.30' }, 'lan', 'sai'),
    };
    const times = { known: [] as number[], unknown: [] as number[], locked: [] as number[] };
    // In turn, so that a busy moment of the machine meets all three.
    for (let at = 1; at <= 15; at += 1) {
      for (const kind of ['known', 'unknown', 'locked'] as const) {
        const start = performance.now();
        await kinds[kind](at);
        times[kind].push(performance.now() - start);
      }
    }
    const medians = Object.values(times).map(median);
    console.log(`known, unknown, locked: ${medians.map(Math.round).join(', ')} ms`);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5);
  });
});
