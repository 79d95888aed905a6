import { attr, child, type Document, type Element, named } from './xml.ts';

/** Whether a switch such as `<w:vanish/>` is on; null when it is not there. */
export function switchOf(properties: Element | null, name: string): boolean | null {
  const node = child(properties, name);
  if (!node) return null;
  return !/^(?:0|false|off|none)$/i.test(attr(node, 'val') ?? '');
}

/** Tells which runs are hidden, by themselves or by a style (ECMA-376 part 1, 17.3.2.41). */
export class HiddenRuns {
  readonly #styles = new Map<string, Element>();

  constructor(styles: Document | null) {
    for (const style of styles ? named(styles, 'style') : [])
      this.#styles.set(attr(style, 'styleId') ?? '', style);
  }

  isHidden(run: Element, paragraph: Element | null): boolean {
    const own = child(run, 'rPr');
    const paragraphStyle = attr(child(child(paragraph, 'pPr'), 'pStyle'), 'val');
    return (
      switchOf(own, 'vanish') ??
      (this.#byStyle(attr(child(own, 'rStyle'), 'val')) || this.#byStyle(paragraphStyle))
    );
  }

  #byStyle(first: string | null): boolean {
    let id = first;
    for (const seen = new Set<string>(); id !== null && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id) ?? null;
      const own = switchOf(child(style, 'rPr'), 'vanish');
      if (own !== null) return own;
      id = attr(child(style, 'basedOn'), 'val');
    }
    return false;
  }
}
