import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSyllables } from '../../../tests/helpers/all-syllables.ts';
import { decodeTelex, decodeVni } from './keyboard.ts';
import { placeTones } from './tone-placement.ts';

const SYLLABLES = allSyllables().map(placeTones);
const TONES: Record<string, [telex: string, vni: string]> = {
  '\u0300': ['f', '2'],
  '\u0301': ['s', '1'],
  '\u0309': ['r', '3'],
  '\u0303': ['x', '4'],
  '\u0323': ['j', '5'],
};
const KEYS: Record<string, [telex: string, vni: string]> = {
  ă: ['aw', 'a8'],
  â: ['aa', 'a6'],
  ê: ['ee', 'e6'],
  ô: ['oo', 'o6'],
  ơ: ['ow', 'o7'],
  ư: ['uw', 'u7'],
  đ: ['dd', 'd9'],
};

/** Types a syllable as people do: marks at once, the tone at once or at the end of the word. */
function type(syllable: string, method: 'telex' | 'vni', toneAtEnd: boolean): string {
  const pick = method === 'telex' ? 0 : 1;
  let end = '';
  let typed = '';
  for (const letter of syllable.normalize('NFC')) {
    const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0309\u0303\u0323]/)?.[0] ?? '';
    const plain = letter
      .normalize('NFD')
      .replace(tone || /$^/, '')
      .normalize('NFC');
    typed += KEYS[plain]?.[pick] ?? plain;
    const key = TONES[tone]?.[pick] ?? '';
    if (toneAtEnd) end += key;
    else typed += key;
  }
  // "oo" of loan words takes a third o in Telex.
  return (
    (method === 'telex' &&
    /oo/.test(syllable.normalize('NFD').replace(/\p{M}/gu, '')) &&
    !/ô/.test(
      syllable
        .normalize('NFC')
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '')
        .normalize('NFC'),
    )
      ? typed.replace('oo', 'ooo')
      : typed) + end
  );
}

describe('words typed while the Vietnamese keyboard was off', () => {
  it.each([
    ['vawn', 'văn'],
    ['thuw', 'thư'],
    ['dduwowcj', 'được'],
    ['dduowcj', 'được'],
    ['dangr', 'dảng'],
    ['ddangr', 'đảng'],
    ['dangdr', 'đảng'],
    ['uyr', 'ủy'],
    ['nguoiwf', 'người'],
    ['luuw', 'lưu'],
    ['truwx', 'trữ'],
    ['quyeets', 'quyết'],
    ['quyetes', 'quyết'],
    ['hoawcj', 'hoặc'],
    ['thuowr', 'thuở'],
    ['muaw', 'mưa'],
    ['gif', 'gì'],
    ['VAWN', 'văn'],
  ])('Telex %s is %s', (typed, read) => expect(decodeTelex(typed)).toBe(read));

  it.each([
    ['va8n', 'văn'],
    ['thu7', 'thư'],
    ['d9u7o7c5', 'được'],
    ['d9uo7c5', 'được'],
    ['d9ang3', 'đảng'],
    ['quye6t1', 'quyết'],
    ['nguoi72', 'người'],
    ['thuo73', 'thuở'],
  ])('VNI %s is %s', (typed, read) => expect(decodeVni(typed)).toBe(read));

  it.each(['van', 'thu', 'hop', 'cong', 'vptw', 'qd', 'tccsd', 'word', 'zzz', ''])(
    '%s is no Telex',
    (typed) => expect(decodeTelex(typed)).toBeNull(),
  );
  it.each(['van', '66qd', 'qh15', '2026', 'a4b', 'm5x'])('%s is no VNI', (typed) =>
    expect(decodeVni(typed)).toBeNull(),
  );

  it.each(['telex', 'vni'] as const)(
    '%s reads back every syllable, tone early or late',
    (method) => {
      const read = method === 'telex' ? decodeTelex : decodeVni;
      const wrong: string[] = [];
      for (const syllable of SYLLABLES) {
        for (const toneAtEnd of [true, false]) {
          const typed = type(syllable, method, toneAtEnd);
          const back = read(typed) ?? typed;
          if (back !== syllable) wrong.push(`${syllable}: ${typed} -> ${back}`);
        }
      }
      expect(SYLLABLES.length).toBeGreaterThan(10_000);
      expect(wrong).toEqual([]);
    },
  );

  it('never throws, and gives a syllable or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const read of [decodeTelex(text), decodeVni(text)])
          if (read !== null) expect(placeTones(read)).toBe(read);
      }),
    );
  });
});
