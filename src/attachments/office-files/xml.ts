import {
  DOMParser,
  type Document,
  type Element,
  type Node,
  onWarningStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom';
import { RefusedFile } from '../reading.ts';

export type { Document, Element };

/** Namespace of WordprocessingML (ECMA-376 part 1, annex A). */
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** A sheet of 150,000 cells; beyond it the tree of a part takes more memory than one file may have. */
const MAX_TAGS = 1_500_000;
/** No part of a document nests deeper. */
const MAX_DEPTH = 200;

/**
 * Parses a part as every reader must: UTF-8, no document type, so no entities, no instructions to programs.
 * @throws RefusedFile
 */
export function parsePart(bytes: Uint8Array, name: string): Document {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('irregular', name);
  }
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/i.exec(text)?.[1];
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding))
    throw new RefusedFile('irregular', name);
  if (countOf(text, '<') > MAX_TAGS) throw new RefusedFile('bomb', name);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new RefusedFile('irregular', name);
  text = withNamespace(text);
  let document: Document;
  try {
    document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, 'text/xml');
  } catch {
    throw new RefusedFile('broken', name);
  }
  checkNodes(document, name);
  return document;
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

/** Some programs leave out what "w:" stands for; no other prefix may lack it. */
function withNamespace(text: string): string {
  if (/\sxmlns:w\s*=/.test(text)) return text;
  return text.replace(/^((?:\uFEFF|\s|<\?[^>]*>)*<w:\w+)/, `$1 xmlns:w="${WORD}"`);
}

function checkNodes(document: Document, name: string): void {
  const open: [Node, number][] = [[document, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (depth > MAX_DEPTH) throw new RefusedFile('bomb', name);
    for (let child = node.firstChild; child; ) {
      const following: Node | null = child.nextSibling;
      if (child.nodeType === 7 && child.nodeName !== 'xml') {
        if (!/^mso-/.test(child.nodeName)) throw new RefusedFile('active', name);
        node.removeChild(child);
      } else if (child.nodeType === 8) node.removeChild(child);
      else if (child.nodeType === 1) open.push([child, depth + 1]);
      child = following;
    }
  }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a part: what was read of it and nothing else. */
export function writePart(document: Document): Uint8Array {
  const root = document.documentElement;
  return Buffer.from(HEAD + (root ? new XMLSerializer().serializeToString(root) : ''));
}

/** All elements below a node in document order, a list that stays as it is. */
export function elementsBelow(node: Node): Element[] {
  const found: Element[] = [];
  const visit = (from: Node) => {
    for (let child = from.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue;
      found.push(child as Element);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** Elements below a node by their local names. */
export function named(node: Node, ...names: string[]): Element[] {
  return elementsBelow(node).filter(({ localName }) => names.includes(localName ?? ''));
}

/** The first child with a local name. */
export function child(node: Node | null | undefined, name: string): Element | null {
  for (let one = node?.firstChild ?? null; one; one = one.nextSibling)
    if (one.nodeType === 1 && one.localName === name) return one as Element;
  return null;
}

export function children(node: Node, name?: string): Element[] {
  const found: Element[] = [];
  for (let one = node.firstChild; one; one = one.nextSibling)
    if (one.nodeType === 1 && (name === undefined || one.localName === name))
      found.push(one as Element);
  return found;
}

/** An attribute by its local name, whatever the prefix. */
export function attr(node: Element | null | undefined, name: string): string | null {
  for (const one of node?.attributes ?? []) if (one.localName === name) return one.value;
  return null;
}

/** Removes an attribute by its local name. */
export function dropAttr(node: Element, name: string): boolean {
  for (const one of [...node.attributes])
    if (one.localName === name) {
      node.removeAttributeNode(one);
      return true;
    }
  return false;
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children of an element in its place. */
export function unwrap(node: Node): void {
  const parent = node.parentNode;
  if (!parent) return;
  for (let one = node.firstChild; one; one = node.firstChild) parent.insertBefore(one, node);
  parent.removeChild(node);
}

/** The nearest element with a local name that a node stands in. */
export function closest(node: Node, name: string): Element | null {
  for (let above = node.parentNode; above; above = above.parentNode)
    if (above.localName === name) return above as Element;
  return null;
}
