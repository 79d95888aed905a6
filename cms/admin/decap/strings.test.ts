import en from 'decap-cms-locales/dist/esm/en/index.js';
import { describe, expect, it } from 'vitest';
import { decapStrings } from '../../../src/i18n/decap-strings.ts';

type Tree = { [key: string]: string | Tree };

/** Every string of a locale by its dotted key. */
function flat(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = above ? `${above}.${key}` : key;
    return typeof value === 'string' ? [[path, value] as [string, string]] : flat(value, path);
  });
}
const english = new Map(flat(en as Tree));
const ours = new Map(flat(decapStrings as unknown as Tree));
const places = (text: string) => (text.match(/%\{\w+\}/g) ?? []).sort();

describe("Decap's interface in Vietnamese", () => {
  it('has every key of the English one and no other', () => {
    expect([...ours.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(240);
  });

  it.each([...english])('%s keeps its places and is not English', (key, text) => {
    const translated = ours.get(key) ?? '';
    expect(places(translated)).toEqual(places(text));
    expect(translated.trim()).not.toBe('');
    const isName = /^(?:GitHub|GitLab|Netlify|Markdown|PR #|\d|%\{\w+\})/.test(text);
    if (/[a-z]{3,}/i.test(text.replace(/%\{\w+\}/g, '')) && !isName)
      expect(translated).not.toBe(text);
    expect(translated).toBe(translated.normalize('NFC'));
  });
});
