import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPersonalData } from './find.ts';
import { withoutMachineIds } from './machine-ids.ts';

const DIGEST = `${'0912345678'.padEnd(63, '0')}a`;

it.each([
  ['a code of few digits', 'mã 079045297-1', 'mã 079045297-1'],
  ['a UUID', '0f843783-8211-4655-8079-045297897012', 'x'.repeat(36)],
  ['a digest', `SHA-256 ${DIGEST}.`, `SHA-256 ${'x'.repeat(64)}.`],
  ['a number of a person', 'CCCD 079045297897', 'CCCD 079045297897'],
  ['an account of 32 digits', '1'.repeat(32), '1'.repeat(32)],
])('%s: %s', (_case, text, readable) => expect(withoutMachineIds(text)).toBe(readable));

it('never takes the digits of UUIDs and digests for those of a person', () => {
  const ids = fc.oneof(fc.uuid(), fc.stringMatching(/^[0-9]{1,62}[a-f][0-9a-f]{31,60}$/));
  fc.assert(
    fc.property(fc.array(ids, { minLength: 50, maxLength: 200 }), (list) => {
      expect(findPersonalData(list.join(' '))).toEqual([]);
    }),
  );
});
