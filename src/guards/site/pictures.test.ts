import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureWithPosition } from '../../../tests/helpers/minimal-content.ts';
import { checkPictures, leakingPictures } from './pictures.ts';

it('a picture with its place is found, one that was clean under the same id is not opened', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(dir, '_a'));
  const position = await pictureWithPosition();
  writeFileSync(join(dir, '_a/a.jpg'), position);
  writeFileSync(join(dir, '_a/b.webp'), await sharp(position).webp().toBuffer());
  const leaking = [expect.objectContaining({ rule: 'leakingPicture', file: '_a/a.jpg' })];
  expect(await leakingPictures(dir)).toEqual(leaking);

  const pictures = new Map([
    ['_a/a.jpg', 'one'],
    ['_a/b.webp', 'two'],
  ]);
  const first = await checkPictures(dir, pictures, new Map());
  expect(first.problems).toEqual(leaking);
  expect([...first.clean]).toEqual([['_a/b.webp', 'two']]);

  // Opening it would throw.
  rmSync(join(dir, '_a/b.webp'));
  const second = await checkPictures(dir, pictures, first.clean);
  expect(second).toEqual(first);
  rmSync(dir, { recursive: true });
});
