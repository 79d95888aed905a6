import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { networkOf } from './network.ts';
import { LOCK_MS, MAX_FAILURES, MAX_FAILURES_OF_ALL, SignInLimits } from './sign-in-limits.ts';

const limits = () => new SignInLimits(openDatabase(':memory:'));
const stranger = { source: '203.0.113.1', isKnown: false };
const device = { source: 'device x', isKnown: true };
const DAY = 24 * 60 * 60_000;

it('each lock is twice as long as the one before, up to eight hours; a quiet day ends them', () => {
  const own = limits();
  let now = 1_000_000_000_000;
  const minutes = Array.from({ length: 7 }, () => {
    for (let at = 1; at < MAX_FAILURES; at += 1) own.fail('a', stranger, now);
    const until = own.fail('a', stranger, now);
    const length = (until - now) / 60_000;
    now = until + 1;
    return length;
  });
  expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 480]);
  now += DAY + 1;
  for (let at = 1; at < MAX_FAILURES; at += 1)
    expect(own.fail('a', stranger, now)).toBeLessThan(now);
  expect(own.fail('a', stranger, now)).toBe(now + LOCK_MS);
});

it('a locked place adds nothing to what all places did', () => {
  const own = limits();
  for (let at = 0; at < MAX_FAILURES_OF_ALL * 3; at += 1) own.fail('a', stranger, 1_000);
  expect(own.lockedUntil('a', { source: '198.51.100.1', isKnown: false })).toBe(0);
});

it('whatever strangers do, a known device that types no wrong password may sign in', () => {
  const tries = fc.array(fc.record({ place: fc.nat(40), after: fc.nat(60_000) }), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(tries, (all) => {
      const own = limits();
      let now = 1_000_000_000_000;
      for (const { place, after } of all) {
        now += after;
        own.fail('a', { source: `198.51.100.${place}`, isKnown: false }, now);
      }
      expect(own.lockedUntil('a', device)).toBe(0);
      own.forget('a');
      expect(own.lockedUntil('a', stranger)).toBe(0);
    }),
    { numRuns: 15 },
  );
});

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network));
