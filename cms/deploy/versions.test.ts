import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readVersion, type VersionChange, versionAt, versionLine } from './versions.ts';

it.each([
  ['a page of the base that changed once', [[3, 'aa']], [1, 2, 3], 'b', '1=b,2=b,*=aa'],
  ['a new page', [[3, 'aa']], [2, 3], '-', '2=-,*=aa'],
  ['a page that went', [[3, '-']], [2, 3], 'b', '2=b,*=-'],
  [
    'a page that came back',
    [
      [2, '-'],
      [3, 'b'],
    ],
    [1, 2, 3],
    'b',
    '2=-,*=b',
  ],
] as const)('%s', (_name, rows, serials, first, line) => {
  const changes = rows.map(([serial, key]) => ({ serial, key }));
  expect(versionLine(changes, serials, first)).toBe(line);
});

it('every release that may be shown reads its own page, and an older line reads the same for it', () => {
  const keys = fc.constantFrom('-', 'b', 'k1', 'k2', 'k3', 'k10');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), keys), { maxLength: 12 }),
      fc.constantFrom('-', 'b'),
      (rows, first) => {
        const byStep = new Map(rows);
        const changes: VersionChange[] = [];
        const lines: string[] = [];
        for (let serial = 1; serial <= 15; serial += 1) {
          const key = byStep.get(serial);
          if (key !== undefined) changes.push({ serial, key });
          const serials = Array.from({ length: serial }, (_, index) => index + 1);
          lines.push(versionLine(changes, serials, first));
          // Whoever is shown an older release reads any line that was written since.
          for (const older of serials)
            for (const line of lines.slice(older - 1))
              expect(readVersion(line, older)).toBe(versionAt(changes, older, first));
        }
      },
    ),
    { numRuns: 100 },
  );
});
