import { chart, type HiddenWords } from './hidden-words.ts';
import {
  appProperties,
  coreProperties,
  customProperties,
  field,
  paragraph,
  run,
  wordFile,
  wordPart,
} from './word-file.ts';

const control = (properties: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph('chọn')}</w:sdtContent></w:sdt>`;
export const moreWordPlaces: readonly HiddenWords[] = [
  [
    'the instruction of a field',
    'docx',
    'fieldCode',
    (words) => wordFile(`<w:p>${field('1', 'QUOTE "', words, '"')}</w:p>`),
  ],
  [
    'the result of a field',
    'docx',
    'body',
    (words) => wordFile(`<w:p>${field(words, ' REF a ')}</w:p>`),
  ],
  [
    'a simple field',
    'docx',
    'fieldCode',
    (words) =>
      wordFile(
        `<w:p><w:fldSimple w:instr="QUOTE &quot;${words}&quot;">${run('x')}</w:fldSimple></w:p>`,
      ),
  ],
  [
    'the hint of a link',
    'docx',
    'description',
    (words) =>
      wordFile(
        `<w:p><w:hyperlink w:anchor="a" w:tooltip="${words}">${run('x')}</w:hyperlink></w:p>`,
      ),
  ],
  [
    'the title of a control',
    'docx',
    'description',
    (words) => wordFile(control(`<w:alias w:val="${words}"/>`)),
  ],
  [
    'a choice of a control',
    'docx',
    'description',
    (words) =>
      wordFile(
        control(
          `<w:dropDownList><w:listItem w:displayText="${words}" w:value="1"/></w:dropDownList>`,
        ),
      ),
  ],
  [
    'a variable of the document',
    'docx',
    'description',
    (words) =>
      wordFile('', {
        parts: [
          wordPart(
            'settings',
            'settings',
            `<w:docVars><w:docVar w:name="Ghi" w:val="${words}"/></w:docVars>`,
          ),
        ],
      }),
  ],
  [
    'the words of a numbering',
    'docx',
    'description',
    (words) =>
      wordFile('', {
        parts: [
          wordPart(
            'numbering',
            'numbering',
            `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${words}"/></w:lvl></w:abstractNum>`,
          ),
        ],
      }),
  ],
  [
    'an equation',
    'docx',
    'body',
    (words) => wordFile(`<w:p><m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath></w:p>`),
  ],
  [
    'the title in the properties',
    'docx',
    'property',
    (words) => wordFile('', { parts: [coreProperties(`<dc:title>${words}</dc:title>`)] }),
  ],
  [
    'the keywords',
    'docx',
    'property',
    (words) => wordFile('', { parts: [coreProperties(`<cp:keywords>${words}</cp:keywords>`)] }),
  ],
  [
    'the company',
    'docx',
    'property',
    (words) => wordFile('', { parts: [appProperties(`<Company>${words}</Company>`)] }),
  ],
  [
    'a property somebody made up',
    'docx',
    'property',
    (words) => wordFile('', { parts: [customProperties('Ghi chú', words)] }),
  ],
  [
    'data behind the document',
    'docx',
    'property',
    (words) =>
      wordFile('', {
        parts: [
          {
            name: 'customXml/item1.xml',
            content: `<a><b>${words}</b></a>`,
            contentType: 'application/xml',
            word: 'customXml',
          },
        ],
      }),
  ],
  [
    'building blocks',
    'docx',
    'hidden',
    (words) =>
      wordFile('', {
        parts: [
          {
            ...wordPart(
              'document.glossary',
              'glossaryDocument',
              `<w:docParts><w:docPart><w:docPartBody>${paragraph(words)}</w:docPartBody></w:docPart></w:docParts>`,
              'glossary/document',
            ),
            word: 'glossaryDocument',
          },
        ],
      }),
  ],
  [
    'a chart',
    'docx',
    'chart',
    (words) => wordFile('', { parts: [chart(words, 'word/charts/chart1.xml')] }),
  ],
  [
    'a drawing of shapes',
    'docx',
    'other',
    (words) =>
      wordFile('', {
        parts: [
          {
            name: 'word/diagrams/data1.xml',
            content: `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:dataModel>`,
            contentType: 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
            word: 'diagramData',
          },
        ],
      }),
  ],
];
