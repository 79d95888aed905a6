import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinFiles, splitFiles } from './pack.ts';

it('gives back every file, byte for byte', () => {
  const file = fc.record({
    path: fc.string(),
    type: fc.string(),
    bytes: fc.uint8Array({ maxLength: 50 }),
  });
  fc.assert(
    fc.property(fc.array(file), (files) => {
      const back = splitFiles(new Uint8Array(joinFiles(files)));
      expect(back.map(({ bytes, ...rest }) => ({ ...rest, bytes: [...bytes] }))).toEqual(
        files.map(({ bytes, ...rest }) => ({ ...rest, bytes: [...bytes] })),
      );
    }),
  );
});

it('refuses a pack that is cut short', () => {
  const whole = joinFiles([{ path: 'a', type: 'text/html', bytes: new Uint8Array(9) }]);
  expect(() => splitFiles(new Uint8Array(whole.subarray(0, whole.length - 1)))).toThrow(/pack/);
});
