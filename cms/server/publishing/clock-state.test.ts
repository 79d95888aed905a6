import { expect, it } from 'vitest';
import { clockState } from './clock-state.ts';

const built = new Date('2026-11-30T08:00:00+07:00');

it.each([
  ['an empty battery', '1970-01-01T00:00:10Z', built, 'behind'],
  ['the day the board was made', '2019-05-01T00:00:00Z', null, 'behind'],
  ['a minute later', '2026-11-30T08:01:00+07:00', built, 'plausible'],
  ['an hour earlier', '2026-11-30T07:00:00+07:00', built, 'plausible'],
  ['a year later', '2027-12-01T08:00:00+07:00', built, 'plausible'],
  ['the end of the century', '2099-01-01T00:00:00Z', built, 'jumped'],
  ['far away, with no site yet', '2099-01-01T00:00:00Z', null, 'plausible'],
] as const)('%s', (_name, now, lastBuilt, state) => {
  expect(clockState(new Date(now), lastBuilt)).toBe(state);
});
