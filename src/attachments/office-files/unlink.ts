import { RefusedFile } from '../reading.ts';
import { isActiveLink, isPlainLink } from './allowed.ts';
import type { PackagePart } from './package.ts';
import { relationId } from './sheet-book.ts';
import { attr, dropAttr, type Element, elementsBelow, remove, unwrap } from './xml.ts';

/** Elements that are nothing but a reference. */
const REFERENCES =
  /^(?:externalReference|pivotCache|externalData|tags|custData|attachedTemplate|notesSz|dataBinding|customPr)$/;
/** Actions of drawings that only move between slides. */
const HARMLESS_ACTION =
  /^(?:ppaction:\/\/(?:hlinksldjump|hlinkshowjump|customshow|noaction|media)\b.*)?$/i;
/** Elements that run or hold what is no part of the document. */
const ACTIVE =
  /^(?:altChunk|subDoc|OLEObject|oleObj|oleObject|control|ddeLink|oleLink|frameset|webExtension\w*|snd|audioFile|videoFile|wavAudioFile|quickTimeFile|audioCd)$/;

/**
 * Takes out what needs a relationship that the copy does not have, and checks what a part can do without one.
 * @throws RefusedFile
 */
export function unlink({ document, lost, relations }: PackagePart): void {
  const controls = relations.filter(({ word }) => word === 'ctrlProp').map(({ id }) => id);
  for (const node of document ? elementsBelow(document) : []) {
    const name = node.localName ?? '';
    // Check boxes of a sheet, as forms have them; those of programs have a part of another kind.
    const isBox = name === 'control' && controls.includes(relationId(node));
    if (ACTIVE.test(name) && !isBox) throw new RefusedFile('active', name);
    if (!HARMLESS_ACTION.test(attr(node, 'action') ?? ''))
      throw new RefusedFile('active', 'action');
    checkAddresses(node);
    const ids = [...node.attributes].filter(({ prefix, value }) => prefix && lost.has(value));
    if (ids.length === 0) continue;
    if (/^hlink(?:Click|Hover|MouseOver)$/.test(name) || REFERENCES.test(name)) remove(node);
    else if (name === 'hyperlink' && attr(node, 'ref') === null) unwrap(node);
    else if (name === 'hyperlink') remove(node);
    else for (const id of ids) node.removeAttributeNode(id);
    if (name === 'blip' && attr(node, 'embed') === null)
      throw new RefusedFile('external', 'picture');
    if (name === 'imagedata' && attr(node, 'id') === null && attr(node, 'relid') === null)
      throw new RefusedFile('external', 'picture');
  }
}

/** Drawings of the old kind (VML) name pictures and links without a relationship. */
function checkAddresses(node: Element): void {
  const source = attr(node, 'src');
  if (source && !/^rId\w+$/.test(source)) {
    if (/^(?:[a-z][\w+.-]+:|\\\\|\/\/)/i.test(source)) throw new RefusedFile('external', source);
    dropAttr(node, 'src');
  }
  const href = attr(node, 'href');
  if (!href || /^rId\w+$/.test(href) || href.startsWith('#')) return;
  if (isActiveLink(href)) throw new RefusedFile('active', href);
  if (!isPlainLink(href) || node.localName === 'imagedata') dropAttr(node, 'href');
}
