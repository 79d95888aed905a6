import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

/** A real word list (Hunspell's Vietnamese dictionary), Vietnamese syllables only. */
export const wordList = readFileSync(
  fileURLToPath(import.meta.resolve('dictionary-vi')).replace(/index\.js$/, 'index.dic'),
  'utf8',
)
  .split('\n')
  .map((line) => line.split('/')[0]?.trim() ?? '')
  .filter((word) => /^[a-zà-ỹđăâêôơư]+$/u.test(word));

/** Any mixture of Vietnamese letters in both normal forms, odd spaces, dashes and plain noise. */
export const vietnameseText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...wordList),
      fc.constantFrom(...wordList).map((word) => word.normalize('NFD')),
      fc.constantFrom('Ð', 'ð', '\u00A0', '\u202F', '\u200B', '–', '“', 'Đảng', 'UỶ', ' '),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
