import { packageFile, type TestLink, type TestPart } from './package-file.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export interface TestSlide {
  text: string;
  /** Shapes beside the text. */
  shapes?: string;
  isHidden?: boolean;
  notes?: string;
}

const slideXml = (root: string, inside: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:${root} ${NAMESPACES} ${more}>${inside}</p:${root}>`;
export const shape = (text: string, more = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1" ${more}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
export const tree = (inside: string) =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inside}</p:spTree></p:cSld>`;

/** A part beside the presentation or a slide. */
export function slidePart(
  word: string,
  root: string,
  inside: string,
  name: string,
  from?: string,
): TestPart {
  return {
    name: `ppt/${name}.xml`,
    content: slideXml(root, inside),
    contentType: `${TYPE}.${word}+xml`,
    word,
    ...(from && { from }),
  };
}

/** A presentation. */
export function slideFile(
  slides: readonly TestSlide[],
  more: { parts?: readonly TestPart[]; links?: readonly TestLink[] } = {},
): Uint8Array {
  const own = slides.flatMap(({ text, shapes = '', isHidden, notes }, at): TestPart[] => [
    {
      name: `ppt/slides/slide${at + 1}.xml`,
      content: slideXml('sld', tree(shape(text) + shapes), isHidden ? 'show="0"' : ''),
      contentType: `${TYPE}.slide+xml`,
      word: 'slide',
      id: `rIdS${at + 1}`,
    },
    ...(notes
      ? [
          slidePart(
            'notesSlide',
            'notes',
            tree(shape(notes)),
            `notesSlides/notesSlide${at + 1}`,
            `ppt/slides/slide${at + 1}.xml`,
          ),
        ]
      : []),
  ]);
  const ids = slides.map((_slide, at) => `<p:sldId id="${256 + at}" r:id="rIdS${at + 1}"/>`);
  return packageFile({
    main: 'ppt/presentation.xml',
    mainType: `${TYPE}.presentation.main+xml`,
    content: slideXml(
      'presentation',
      `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>`,
    ),
    parts: [...own, ...(more.parts ?? [])],
    ...(more.links && { links: more.links }),
  });
}
