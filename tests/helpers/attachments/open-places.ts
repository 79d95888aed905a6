import type { HiddenWords } from './hidden-words.ts';
import { line, openSheetFile, openTable, textFile } from './odf-file.ts';

const hiddenStyle =
  '<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>';
export const openPlaces: readonly HiddenWords[] = [
  ['a paragraph', 'odt', 'body', (words) => textFile(line('Kính gửi') + line(words))],
  [
    'a cell of a table',
    'odt',
    'body',
    (words) =>
      textFile(
        openTable('Bảng', [
          ['Việc', 'Ghi chú'],
          ['1', words],
        ]),
      ),
  ],
  [
    'a header',
    'odt',
    'header',
    (words) =>
      textFile(line('x'), {
        styles: `<office:master-styles><style:master-page><style:header>${line(words)}</style:header></style:master-page></office:master-styles>`,
      }),
  ],
  [
    'a footer',
    'odt',
    'footer',
    (words) =>
      textFile(line('x'), {
        styles: `<office:master-styles><style:master-page><style:footer>${line(words)}</style:footer></style:master-page></office:master-styles>`,
      }),
  ],
  [
    'a note',
    'odt',
    'footnote',
    (words) =>
      textFile(line(`x<text:note><text:note-body>${line(words)}</text:note-body></text:note>`)),
  ],
  [
    'a comment',
    'odt',
    'comment',
    (words) =>
      textFile(
        line(
          `x<office:annotation><dc:creator>Người thử</dc:creator>${line(words)}</office:annotation>`,
        ),
      ),
  ],
  [
    'a tracked deletion',
    'odt',
    'deleted',
    (words) =>
      textFile(
        `<text:tracked-changes><text:changed-region><text:deletion>${line(words)}</text:deletion></text:changed-region></text:tracked-changes>${line('x')}`,
      ),
  ],
  [
    'letters hidden by a style',
    'odt',
    'hidden',
    (words) =>
      textFile(line(`x<text:span text:style-name="An">${words}</text:span>`), {
        automatic: hiddenStyle,
      }),
  ],
  [
    'a hidden section',
    'odt',
    'hidden',
    (words) =>
      textFile(`<text:section text:name="a" text:display="none">${line(words)}</text:section>`),
  ],
  [
    'a hidden text',
    'odt',
    'description',
    (words) =>
      textFile(
        line(
          `x<text:hidden-text text:condition="1" text:string-value="${words}" text:is-hidden="true"/>`,
        ),
      ),
  ],
  [
    'a text box',
    'odt',
    'textBox',
    (words) =>
      textFile(line(`<draw:frame><draw:text-box>${line(words)}</draw:text-box></draw:frame>`)),
  ],
  [
    'what a picture is described by',
    'odt',
    'description',
    (words) => textFile(line(`<draw:frame><svg:desc>${words}</svg:desc></draw:frame>`)),
  ],
  [
    'the title in the properties',
    'odt',
    'property',
    (words) => textFile(line('x'), { meta: `<dc:title>${words}</dc:title>` }),
  ],
  [
    'a property somebody made up',
    'odt',
    'property',
    (words) =>
      textFile(line('x'), {
        meta: `<meta:user-defined meta:name="Ghi">${words}</meta:user-defined>`,
      }),
  ],
  ['a cell', 'ods', 'body', (words) => openSheetFile(openTable('T', [['x', words]]))],
  [
    'a hidden sheet',
    'ods',
    'hidden',
    (words) =>
      openSheetFile(openTable('T', [['x']]) + openTable('U', [[words]], 'table:style-name="An"'), {
        automatic:
          '<style:style style:name="An" style:family="table"><style:table-properties table:display="false"/></style:style>',
      }),
  ],
];
