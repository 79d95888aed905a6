import { describe, expect, it } from 'vitest';
import { Accounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import { IDLE_MS, LONGEST_MS, Sessions } from './sessions.ts';

const HOUR = 3_600_000;

/** A session that began at 0, and the table it is in. */
async function begun() {
  const database = openDatabase(':memory:');
  await new Accounts(database).add('lan', 'Lan', 'editor');
  const sessions = new Sessions(database);
  return { sessions, ...sessions.start('lan', 0) };
}

describe('a session', () => {
  it.each([
    ['an hour later', [HOUR], true],
    ['at the edge of idleness', [IDLE_MS], true],
    ['after too long without a request', [IDLE_MS + 1], false],
    ['kept alive by work', [3 * HOUR, 6 * HOUR, 9 * HOUR, 12 * HOUR], true],
    [
      'at the end of the day, work or not',
      [3 * HOUR, 6 * HOUR, 9 * HOUR, 12 * HOUR, LONGEST_MS + 1],
      false,
    ],
  ])('%s', async (_name, requests, isThere) => {
    const { sessions, token } = await begun();
    const found = requests.map((at) => sessions.find(token, true, at));
    expect(found.at(-1) !== null).toBe(isThere);
  });

  it('is not kept alive by an open tab that asks for news', async () => {
    const { sessions, token } = await begun();
    for (let at = 0; at < IDLE_MS; at += HOUR) sessions.find(token, false, at);
    expect(sessions.find(token, true, IDLE_MS + 1)).toBeNull();
  });

  it('is found by its secret only', async () => {
    const { sessions, token } = await begun();
    for (const other of [undefined, '', 'x', token.slice(1), `${token}x`])
      expect(sessions.find(other, true, HOUR)).toBeNull();
    sessions.end(token);
    expect(sessions.find(token, true, HOUR)).toBeNull();
  });
});
