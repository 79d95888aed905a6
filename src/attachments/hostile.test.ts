import { describe, expect, it } from 'vitest';
import { hostileOthers } from '../../tests/helpers/attachments/hostile-others.ts';
import { hostileParts } from '../../tests/helpers/attachments/hostile-parts.ts';
import { hostilePdf } from '../../tests/helpers/attachments/hostile-pdf.ts';
import { hostileSheets } from '../../tests/helpers/attachments/hostile-sheets.ts';
import { hostileWord } from '../../tests/helpers/attachments/hostile-word.ts';
import { hostileZips } from '../../tests/helpers/attachments/hostile-zips.ts';
import { inspectAttachment } from './inspect.ts';

const hostile = [
  ...hostileWord,
  ...hostileParts,
  ...hostileSheets,
  ...hostileZips,
  ...hostileOthers,
  ...hostilePdf,
];

describe('a file is refused that has', () => {
  it.each(hostile)('%s (%s)', async (_trick, type, make) => {
    const { refused, cleaned } = await inspectAttachment(await make(), type);
    expect(refused).not.toBe(null);
    expect(cleaned).toBe(null);
  });

  it('and there are enough of them', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(150);
  });
});
