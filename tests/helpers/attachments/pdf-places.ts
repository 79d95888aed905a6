import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HiddenWords } from './hidden-words.ts';
import { onePage, pdfOf, pdfText, updated } from './pdf-file.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/attachments');
/** Letters of a page need a font; a real file of LibreOffice has one. */
const realPage = () => readFileSync(join(FIXTURES, 'trang-hai-co-dau.pdf'));
const withObject = (words: string, entry: string, more: { catalog?: string; page?: string } = {}) =>
  pdfOf({ ...onePage('x', more), 6: entry.replace('WORDS', pdfText(words)) });
export const pdfPlaces: readonly HiddenWords[] = [
  ['the second page', 'pdf', 'page', realPage],
  [
    'a note on a page',
    'pdf',
    'annotation',
    (words) =>
      withObject(words, '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents WORDS>>', {
        page: '/Annots[6 0 R]',
      }),
  ],
  [
    'the value of a form',
    'pdf',
    'formField',
    (words) =>
      withObject(words, '<</Type/Annot/Subtype/Widget/FT/Tx/Rect[0 0 9 9]/V WORDS>>', {
        page: '/Annots[6 0 R]',
      }),
  ],
  [
    'the title in the properties',
    'pdf',
    'property',
    (words) => pdfOf({ ...onePage(), 6: `<</Title ${pdfText(words)}>>` }, '/Info 6 0 R'),
  ],
  [
    'the keywords',
    'pdf',
    'property',
    (words) => pdfOf({ ...onePage(), 6: `<</Keywords ${pdfText(words)}>>` }, '/Info 6 0 R'),
  ],
  [
    'the name of a chapter',
    'pdf',
    'property',
    (words) =>
      pdfOf({
        ...onePage('x', { catalog: '/Outlines 6 0 R' }),
        6: '<</First 7 0 R/Last 7 0 R/Count 1>>',
        7: `<</Title ${pdfText(words)}/Parent 6 0 R>>`,
      }),
  ],
  [
    'what a picture is described by',
    'pdf',
    'description',
    (words) => withObject(words, '<</Type/StructElem/S/Figure/Alt WORDS>>'),
  ],
  [
    'a note of an earlier version',
    'pdf',
    'annotation',
    (words) =>
      updated(
        withObject(words, '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents WORDS>>', {
          page: '/Annots[6 0 R]',
        }),
        { 6: '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>' },
      ),
  ],
];
