import type { Element } from '@xmldom/xmldom';
import type { Unzipped } from 'fflate';
import { textOf } from '../prepare.ts';
import type { WordStyles } from '../styles.ts';
import { attribute, below, childOf, childrenOf, isOn, parseXml, type XmlDocument } from '../xml.ts';
import type { PageNumber, PageSetup } from './laid-line.ts';
import { mmOf, settingOf } from './paragraph-lines.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** US Letter: what Word prints on where a section does not say (ECMA-376 part 1, 17.6.13). */
const UNNAMED = { w: '12240', h: '15840' } as const;
const KINDS = ['headerReference', 'footerReference'] as const;
type Kind = (typeof KINDS)[number];
/** Headers and footers in force, "headerReference default" -> id of the relation. */
type InForce = Map<string, string>;

/** The sections of a document, in order: sizes, margins and numbers of pages (ECMA-376 part 1, 17.6). */
export function pageSetups(
  document: XmlDocument,
  parts: Unzipped,
  styles: WordStyles,
): PageSetup[] {
  const settings = parseXml(textOf(parts, 'word/settings.xml'));
  const hasEvenPages =
    settings !== null && isOn(below(settings, 'evenAndOddHeaders')[0] ?? null) === true;
  const files = relationsOf(parts);
  const inForce: InForce = new Map();
  const sections = below(document, 'sectPr').filter(
    ({ parentNode }) => parentNode?.localName !== 'sectPrChange',
  );
  return sections.map((section) => {
    for (const kind of KINDS)
      for (const reference of childrenOf(section, kind))
        inForce.set(
          `${kind} ${attribute(reference, 'type') ?? 'default'}`,
          reference.getAttributeNS(RELATION, 'id') ?? '',
        );
    const hasOwnFirst = isOn(childOf(section, 'titlePg')) === true;
    const numberIn = (kind: Kind, page: string) => {
      const part = files.get(inForce.get(`${kind} ${page}`) ?? '');
      return part ? pageNumberIn(parseXml(textOf(parts, part)), styles) : null;
    };
    return {
      ...sizesOf(section),
      pageNumber: numberOf(numberIn, hasOwnFirst, hasEvenPages),
    };
  });
}

type NumberIn = (kind: Kind, page: string) => Omit<PageNumber, 'where' | 'isOnFirstPage'> | null;

function numberOf(numberIn: NumberIn, hasOwnFirst: boolean, hasEven: boolean): PageNumber | null {
  for (const kind of KINDS) {
    const found = numberIn(kind, 'default') ?? (hasEven ? numberIn(kind, 'even') : null);
    if (!found) continue;
    const isOnFirstPage = !hasOwnFirst || KINDS.some((one) => numberIn(one, 'first') !== null);
    return { ...found, where: kind === 'headerReference' ? 'header' : 'footer', isOnFirstPage };
  }
  return null;
}

function sizesOf(section: Element): Omit<PageSetup, 'pageNumber'> {
  const size = childOf(section, 'pgSz');
  const margins = childOf(section, 'pgMar');
  const margin = (name: string) => Math.abs(mmOf(attribute(margins, name)));
  return {
    width: mmOf(attribute(size, 'w') ?? UNNAMED.w),
    height: mmOf(attribute(size, 'h') ?? UNNAMED.h),
    top: margin('top'),
    bottom: margin('bottom'),
    left: margin('left') + margin('gutter'),
    right: margin('right'),
  };
}

/** The number of the page in a header or footer; null where it prints none. */
function pageNumberIn(
  part: XmlDocument | null,
  styles: WordStyles,
): Omit<PageNumber, 'where' | 'isOnFirstPage'> | null {
  const isPage = (text: string | null) => /^\s*PAGE(?!\w)/i.test(text ?? '');
  for (const paragraph of part ? below(part, 'p') : []) {
    const fields = [
      ...below(paragraph, 'instrText').filter((node) => isPage(node.textContent)),
      ...below(paragraph, 'fldSimple').filter((node) => isPage(attribute(node, 'instr'))),
      ...below(paragraph, 'pgNum'),
    ];
    const [field] = fields;
    if (!field) continue;
    const run =
      field.localName === 'fldSimple' ? below(field, 'r')[0] : (field.parentNode as Element);
    const frame = attribute(childOf(childOf(paragraph, 'pPr'), 'framePr'), 'xAlign');
    return {
      jc: settingOf(frame ?? attribute(styles.paragraphFormat(paragraph).jc, 'val')),
      size: run ? styles.formatOf(run, paragraph).size : null,
    };
  }
  return null;
}

function relationsOf(parts: Unzipped): Map<string, string> {
  const relations = parseXml(textOf(parts, 'word/_rels/document.xml.rels'));
  const all = relations ? [...relations.getElementsByTagName('Relationship')] : [];
  return new Map(
    all.map((one) => {
      const target = one.getAttribute('Target') ?? '';
      return [
        one.getAttribute('Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `word/${target}`,
      ];
    }),
  );
}
