import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findText, removeText, removeTextsOf, storeText, unsavedTextsOf } from './unsaved-texts.ts';

/** A browser's storage: keys are properties, as `Object.keys(localStorage)` sees them. */
function fakeStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      if (value.length > 1000) throw new Error('QuotaExceededError');
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()));
afterEach(() => vi.unstubAllGlobals());

const key = { login: 'lan', collection: 'news', slug: 'a', form: 'form-1' };
const text = { ...key, title: 'A', at: 1, raw: 'chữ', uploads: {} };

describe('unsaved texts of this browser', () => {
  it('what an older version stored is found: the key and the fields stay as they are', () => {
    localStorage.setItem(
      'bai-chua-luu/lan/news//0b8e',
      '{"form":"0b8e","collection":"news","slug":"","raw":"---\\ntitle: Tin\\n---\\n","title":"Tin","login":"lan","at":5,"uploads":{"content/media/a.jpg":"1f"}}',
    );
    expect(unsavedTextsOf('lan')).toEqual([
      {
        login: 'lan',
        collection: 'news',
        slug: '',
        form: '0b8e',
        title: 'Tin',
        raw: '---\ntitle: Tin\n---\n',
        at: 5,
        uploads: { 'content/media/a.jpg': '1f' },
      },
    ]);
  });

  it('two forms of one entry are two texts, the newest first', () => {
    storeText(text);
    storeText({ ...text, form: 'form-2', at: 2 });
    expect(unsavedTextsOf('lan').map(({ form }) => form)).toEqual(['form-2', 'form-1']);
    removeText(key);
    expect(findText(key)).toBeNull();
    expect(unsavedTextsOf('lan')).toHaveLength(1);
  });

  it('removes what is one person’s and nothing else', () => {
    storeText(text);
    storeText({ ...text, login: 'lan-anh' });
    localStorage.setItem('theme', 'dark');
    removeTextsOf('lan');
    expect(Object.keys(localStorage)).toEqual(['bai-chua-luu/lan-anh/news/a/form-1', 'theme']);
  });

  it('tells when the browser has no space left, and passes over what it cannot read', () => {
    expect(storeText({ ...text, raw: 'x'.repeat(2000) })).toBe(false);
    localStorage.setItem('bai-chua-luu/lan/news/b/x', '{');
    expect(unsavedTextsOf('lan')).toEqual([]);
    expect(findText({ ...key, slug: 'b', form: 'x' })).toBeNull();
  });
});
