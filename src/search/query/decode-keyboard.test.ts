import { expect, it } from 'vitest';
import { decodeKeyboard } from './decode-keyboard.ts';

it.each([
  ['Ddawsk Lawsk', 'đắk lắk'],
  ['Kroong Aan', 'krông ân'],
  ['Pawsc Lungx', 'pắc lũng'],
  ['Ddawsk Mil', 'đắk Mil'],
  ['huyeenj Ddawsk Glong', 'huyện đắk Glong'],
  ['xax Ea Ddrowng', 'xã Ea đrơng'],
  ['xax Kroong Noo', 'xã krông nô'],
  ['Bru Vaan Kieeuf', 'Bru vân kiều'],
  ['Plong Ddawsk', 'Plong đắk'],
  ['d9a81k la81k', 'đắk lắk'],
])('%s is %s: names of places need not be Vietnamese syllables', (typed, read) =>
  expect(decodeKeyboard(typed, new Map())).toBe(read),
);

it.each(['Pleiku', 'Ea Kar', 'Ia Grai', 'Kon Tum', 'Đắk Lắk'])('%s was typed as it is', (typed) =>
  expect(decodeKeyboard(typed, new Map())).toBeNull(),
);
