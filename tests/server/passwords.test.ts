import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, signIn, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('passwords', () => {
  const tryOnce = (login: string, password: string) =>
    server.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { login, password },
      headers: { host: new URL(server.origin).host, origin: server.origin },
    });

  it('six wrong ones lock, also for the right one', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1)
      statuses.push((await tryOnce('minh', `sai ${count}`)).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 423]);
    const answer = await tryOnce('minh', PASSWORD);
    expect(answer.statusCode).toBe(423);
    expect(answer.json().error.message).toMatch(/tạm khóa, thử lại sau 15 phút/);
    await server.services.accounts.reset('minh');
  });

  it('wrong ones that come together all count', async () => {
    await server.services.accounts.add('thu', 'Thử', 'editor');
    const answers = await Promise.all(Array.from({ length: 8 }, () => tryOnce('thu', 'sai')));
    expect(answers.filter(({ statusCode }) => statusCode === 423).length).toBeGreaterThan(0);
    expect((await tryOnce('thu', 'sai')).statusCode).toBe(423);
  });

  it('a login that does not exist is answered like a wrong password', async () => {
    const answer = await tryOnce('khong-co', 'x');
    expect([answer.statusCode, answer.json().error.code]).toEqual([401, 'wrong-password']);
  });

  it('one to be used once opens nothing but its own change', async () => {
    const once = await server.services.accounts.reset('ha');
    const client = await signIn(server.origin, 'ha', once);
    expect((await client.cms('unpublishedEntries', {})).body.error.code).toBe('must-change');
    const change = (next: string) =>
      client.send('password', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ current: once, next }),
      });
    expect((await change('ngan')).status).toBe(422);
    expect((await change(once)).status).toBe(422);
    expect((await change('mot cau de nho')).status).toBe(200);
    expect((await client.send('session')).body.user, 'the old session is over').toBeNull();
    const again = await signIn(server.origin, 'ha', 'mot cau de nho'.normalize('NFD'));
    expect((await again.cms('unpublishedEntries', {})).status).toBe(200);
  });

  it('a disabled account is out at once', async () => {
    const lan = await server.client('lan');
    server.services.accounts.setDisabled('lan', true);
    expect((await lan.cms('unpublishedEntries', {})).status).toBe(401);
    expect((await tryOnce('lan', PASSWORD)).statusCode).toBe(403);
    server.services.accounts.setDisabled('lan', false);
  });
});
