import { chart, type HiddenWords } from './hidden-words.ts';
import { shape, slideFile, slidePart, tree } from './slide-file.ts';

export const slidePlaces: readonly HiddenWords[] = [
  ['a slide', 'pptx', 'slide', (words) => slideFile([{ text: 'Một' }, { text: words }])],
  [
    'a hidden slide',
    'pptx',
    'hiddenSlide',
    (words) => slideFile([{ text: 'Một' }, { text: words, isHidden: true }]),
  ],
  [
    'notes of the speaker',
    'pptx',
    'speakerNotes',
    (words) => slideFile([{ text: 'Một', notes: words }]),
  ],
  [
    'the description of a shape',
    'pptx',
    'description',
    (words) => slideFile([{ text: 'Một', shapes: shape('Hai', `descr="${words}"`) }]),
  ],
  [
    'a remark on a slide',
    'pptx',
    'comment',
    (words) =>
      slideFile([{ text: 'Một' }], {
        parts: [
          slidePart(
            'comments',
            'cmLst',
            `<p:cm authorId="0"><p:text>${words}</p:text></p:cm>`,
            'comments/c1',
            'ppt/slides/slide1.xml',
          ),
        ],
      }),
  ],
  [
    'the master of slides',
    'pptx',
    'master',
    (words) =>
      slideFile([{ text: 'Một' }], {
        parts: [slidePart('slideMaster', 'sldMaster', tree(shape(words)), 'slideMasters/m1')],
      }),
  ],
  [
    'a table of a slide',
    'pptx',
    'slide',
    (words) =>
      slideFile([
        {
          text: 'Một',
          shapes: `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
        },
      ]),
  ],
  [
    'a chart of a slide',
    'pptx',
    'chart',
    (words) =>
      slideFile([{ text: 'Một' }], {
        parts: [chart(words, 'ppt/charts/chart1.xml', 'ppt/slides/slide1.xml')],
      }),
  ],
];
