import { expect, it } from 'vitest';
import { documents } from '../model/collections/documents.ts';
import { type PageVersion, pageChanges } from './page-changes.ts';

const version = (day: number, body: string, data: Record<string, unknown> = {}): PageVersion => ({
  at: new Date(Date.UTC(2026, 0, day)),
  data: { symbol: '66-QĐ/TW', ...data },
  body,
  paragraphs: [body],
});
const changes = (versions: PageVersion[], mayNotReturn = (_text: string) => false) =>
  pageChanges(versions, documents.fields, mayNotReturn).map(
    ({ at, fields, text, isTextWithheld, isFirst }) => ({
      day: at.getUTCDate(),
      fields,
      shown: (text ?? []).flatMap(({ words }) =>
        words.filter(({ kind }) => kind !== 'same').map((part) => `${part.kind} ${part.text}`),
      ),
      isTextWithheld,
      isFirst,
    }),
  );

it('readers see what changed on a page, newest first, and not what did not', () => {
  expect(
    changes([
      version(1, 'Họp vào ngày 05.'),
      version(2, 'Họp vào ngày 05.', { draft: false }),
      version(3, 'Họp vào ngày 10.'),
      version(4, 'Họp vào ngày 10.', { subject: 'về việc mới' }),
    ]),
  ).toEqual([
    { day: 4, fields: ['Trích yếu'], shown: [], isTextWithheld: false, isFirst: false },
    {
      day: 3,
      fields: [],
      shown: ['removed 05.', 'added 10.'],
      isTextWithheld: false,
      isFirst: false,
    },
    { day: 1, fields: [], shown: [], isTextWithheld: false, isFirst: true },
  ]);
});

it('what was taken away for a reason does not come back through the history', () => {
  const [removed, added] = changes(
    [version(1, 'Không có số.'), version(2, 'Số căn cước 038097001234.'), version(3, 'Đã xóa số.')],
    (text) => text.includes('038097001234'),
  );
  expect(removed).toMatchObject({ isTextWithheld: true, shown: [] });
  expect(added, 'nor where it came in').toMatchObject({ isTextWithheld: true, shown: [] });
});
