import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** Namespace of WordprocessingML (ECMA-376 part 1, annex A). */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Parses a part of a Word file; null when it is missing or no XML. */
export function parseXml(xml: string | undefined) {
  if (!xml) return null;
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml');
  } catch {
    return null;
  }
}

export type XmlDocument = NonNullable<ReturnType<typeof parseXml>>;

/** Elements of WordprocessingML with a name, below a node, in order. */
export function below(node: XmlDocument | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS(W, name)];
}

/** Direct children with a name. */
export function childrenOf(node: Node, name: string): Element[] {
  return [...node.childNodes].filter(
    (child): child is Element =>
      child.nodeType === 1 && child.localName === name && child.namespaceURI === W,
  );
}

/** The first direct child with a name. */
export function childOf(node: Node | null | undefined, name: string): Element | null {
  return node ? (childrenOf(node, name)[0] ?? null) : null;
}

/** An attribute of WordprocessingML. */
export function attribute(node: Element | null | undefined, name: string): string | null {
  if (!node) return null;
  return node.getAttributeNS(W, name) || node.getAttribute(`w:${name}`) || null;
}

/** A switch such as `<w:b/>`: on unless it says otherwise; null when it is not there. */
export function isOn(node: Element | null): boolean | null {
  if (!node) return null;
  return !/^(?:0|false|off|none)$/.test(attribute(node, 'val') ?? '');
}

/** An element that prints a text; its spaces stay. */
export function textNode(document: XmlDocument, text: string): Element {
  const node = document.createElementNS(W, 'w:t');
  node.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  node.textContent = text;
  return node;
}

/** The nearest element of WordprocessingML with a name that a node stands in. */
export function ancestor(node: Element, name: string): Element | null {
  for (let above = node.parentNode; above; above = above.parentNode)
    if (above.localName === name && above.namespaceURI === W) return above as Element;
  return null;
}
