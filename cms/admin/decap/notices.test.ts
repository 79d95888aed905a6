import { describe, expect, it } from 'vitest';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { addNotification, inWords } from './notices.ts';

const { unexpected } = adminStrings.notices;

class ApiError extends Error {
  override name = 'ApiError';
}
const refused = new ApiError('Chưa lưu được: có 2 chỗ cần sửa.');

describe('a notice of Decap', () => {
  it.each([
    ['an error of ours', { key: 'k', details: refused }, { key: 'k', details: refused.message }],
    [
      'an error of ours as text',
      { key: 'k', details: String(refused) },
      { key: 'k', details: refused.message },
    ],
    [
      'an error of the browser',
      { key: 'k', details: new TypeError("Cannot read properties of undefined (reading 'get')") },
      { key: 'k', details: unexpected },
    ],
    [
      'an English sentence',
      { key: 'k', details: 'Failed to fetch' },
      { key: 'k', details: unexpected },
    ],
    ['no error', { key: 'ui.toast.entrySaved' }, { key: 'ui.toast.entrySaved' }],
    ['a plain text of ours', 'Đã lưu bài', 'Đã lưu bài'],
    ['a plain English text', 'Entry was not found', unexpected],
    [
      'a file that was refused',
      `Failed to persist media: ${new ApiError('Không nhận tệp "a.docx": có macro.')}`,
      'Chưa đưa được tệp vào kho: Không nhận tệp "a.docx": có macro.',
    ],
    [
      'a file that stays',
      'Failed to delete media: Chưa xóa được, vì còn bài nhắc tới: Tin mẫu.',
      'Chưa xóa được tệp: Chưa xóa được, vì còn bài nhắc tới: Tin mẫu.',
    ],
  ])('%s', (_name, message, expected) => expect(inWords(message)).toEqual(expected));

  it('keeps how long it stays and what it looks like', () => {
    expect(addNotification({ message: 'Đã lưu bài', type: 'success', dismissAfter: 4000 })).toEqual(
      {
        type: 'NOTIFICATION_SEND',
        payload: { message: 'Đã lưu bài', type: 'success', dismissAfter: 4000 },
      },
    );
  });
});
