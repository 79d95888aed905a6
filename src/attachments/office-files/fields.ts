import { RefusedFile } from '../reading.ts';
import { isActiveLink, isPlainLink } from './allowed.ts';
import { attr, type Document, type Element, elementsBelow, remove, unwrap } from './xml.ts';

/** Fields that only count, refer and format (ECMA-376 part 1, 17.16.5). */
const HARMLESS: ReadonlySet<string> = new Set(
  `PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ TOC TC TA TOA XE INDEX DATE TIME
   CREATEDATE SAVEDATE PRINTDATE EDITTIME NUMCHARS NUMWORDS FILESIZE = IF COMPARE SYMBOL EQ ADVANCE FORMTEXT
   FORMCHECKBOX FORMDROPDOWN MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF SKIPIF LISTNUM AUTONUM AUTONUMLGL
   AUTONUMOUT BIBLIOGRAPHY CITATION SHAPE QUOTE BARCODE DISPLAYBARCODE MERGEBARCODE REVNUM`.split(
    /\s+/,
  ),
);
/** Fields whose result stays as text: they ask for a person, a property, a picture or a program's data. */
const WRITTEN_OUT: ReadonlySet<string> = new Set(
  `AUTHOR LASTSAVEDBY TITLE SUBJECT KEYWORDS COMMENTS DOCPROPERTY DOCVARIABLE INFO FILENAME TEMPLATE USERNAME
   USERINITIALS USERADDRESS INCLUDEPICTURE ADDIN ADDRESSBLOCK GREETINGLINE AUTOTEXTLIST PRIVATE`.split(
    /\s+/,
  ),
);
/** Stands in an instruction for a field inside of it. */
const NESTED = '\u0001';

interface OpenField {
  instruction: string;
  isCode: boolean;
  /** All that writing the field out takes away. */
  nodes: Element[];
}

/**
 * Checks every field of a Word part, however its instruction is split, and writes out those that ask for
 * something of elsewhere. Instructions are read as Word does: all text between the beginning of a field and
 * its result.
 * @returns whether a field was written out
 * @throws RefusedFile for an instruction outside of the list
 */
export function settleFields(document: Document): boolean {
  let isChanged = false;
  const open: OpenField[] = [];
  const settle = ({ instruction, nodes }: OpenField) => {
    if (!isWrittenOut(instruction)) return;
    isChanged = true;
    for (const node of nodes) remove(node);
  };
  const simple: Element[] = [];
  for (const node of elementsBelow(document)) {
    const codes = open.filter(({ isCode }) => isCode);
    const inner = codes.at(-1);
    switch (node.localName) {
      case 'fldSimple':
        if (isWrittenOut(attr(node, 'instr') ?? '')) simple.push(node);
        if (inner) inner.instruction += NESTED;
        break;
      case 'fldChar': {
        const type = attr(node, 'fldCharType');
        for (const code of codes) code.nodes.push(node);
        if (type === 'begin') {
          if (inner) inner.instruction += NESTED;
          open.push({ instruction: '', isCode: true, nodes: [node] });
        } else if (type === 'separate') {
          const field = open.at(-1);
          if (field) field.isCode = false;
          field?.nodes.push(node);
        } else {
          const field = open.pop();
          field?.nodes.push(node);
          if (field) settle(field);
        }
        break;
      }
      case 'instrText':
      case 'delInstrText':
        if (open.length === 0) isWrittenOut(node.textContent ?? '');
        for (const code of codes) code.nodes.push(node);
        if (inner) inner.instruction += node.textContent ?? '';
        else if (open.length > 0) throw new RefusedFile('active', 'instruction in a result');
        break;
      case 't':
        for (const code of codes) code.nodes.push(node);
        if (inner) inner.instruction += node.textContent ?? '';
        break;
      case 'entryMacro':
      case 'exitMacro':
      case 'macro':
        throw new RefusedFile('active', 'macro of a form field');
    }
  }
  for (const field of open) settle(field);
  for (const node of simple) unwrap(node);
  return isChanged || simple.length > 0;
}

/** @throws RefusedFile */
function isWrittenOut(instruction: string): boolean {
  const text = instruction
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060]+/g, ' ')
    .trim();
  if (text === '' || text === NESTED) return false;
  const word = /^(?:=|[^\s"\\=]+)/.exec(text)?.[0].toUpperCase() ?? '';
  if (word === 'HYPERLINK') return isLinkWrittenOut(text);
  if (WRITTEN_OUT.has(word)) return true;
  if (HARMLESS.has(word)) return false;
  // A field that only names a bookmark shows its text.
  if (/^[\p{L}_][\p{L}\d_]*$/u.test(text) && !isInstruction(word)) return false;
  throw new RefusedFile('active', text.slice(0, 80));
}

function isInstruction(word: string): boolean {
  return /^(?:DDE|DDEAUTO|LINK|EMBED|INCLUDE.*|IMPORT|DATABASE|MACROBUTTON|GOTOBUTTON|CONTROL|HTMLACTIVEX|ASK|FILLIN|SET|AUTOTEXT|GLOSSARY|PRINT|RD|SUBSCRIBER|DATA|OCX)$/.test(
    word,
  );
}

function isLinkWrittenOut(text: string): boolean {
  const rest = text.slice('HYPERLINK'.length).trim();
  if (rest === '' || /^\\[lLoOtTmMnN]/.test(rest)) return false;
  const target = /^"([^"]*)"/.exec(rest)?.[1] ?? rest.split(' ')[0] ?? '';
  if (target.includes(NESTED) || isActiveLink(target)) throw new RefusedFile('active', target);
  return !isPlainLink(target) && target !== '' && !target.startsWith('#');
}
