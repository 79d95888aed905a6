import type { Element } from '@xmldom/xmldom';
import { attribute, below, childOf, isOn, parseXml, type XmlDocument } from './xml.ts';

/** The formatting of a run, as far as it matters here. */
export interface RunFormat {
  font: string | null;
  isCaps: boolean;
  isBold: boolean;
}

type PartialFormat = { [Key in keyof RunFormat]: RunFormat[Key] | null };

/** The formatting that runs inherit from styles, defaults and the theme (ECMA-376 part 1, 17.7.2). */
export class WordStyles {
  readonly #styles = new Map<string, Element>();
  readonly #themeFonts: Record<string, string> = {};
  readonly #defaults: PartialFormat;
  #defaultParagraph: string | null = null;

  constructor(stylesXml: string | undefined, themeXml: string | undefined) {
    const theme = parseXml(themeXml);
    if (theme) this.#readTheme(theme);
    const styles = parseXml(stylesXml);
    for (const style of styles ? below(styles, 'style') : []) {
      const id = attribute(style, 'styleId');
      if (id === null) continue;
      this.#styles.set(id, style);
      const isDefault = attribute(style, 'default');
      if (attribute(style, 'type') === 'paragraph' && (isDefault === '1' || isDefault === 'true'))
        this.#defaultParagraph = id;
    }
    const defaults = styles && below(styles, 'rPrDefault')[0];
    this.#defaults = this.#format(childOf(defaults, 'rPr'));
  }

  /** The formatting of a run: the first value among its own, its styles' and the defaults. */
  formatOf(run: Element, paragraph: Element | null): RunFormat {
    const own = childOf(run, 'rPr');
    const paragraphStyle =
      attribute(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val') ?? this.#defaultParagraph;
    const layers = [
      this.#format(own),
      ...this.#chain(attribute(childOf(own, 'rStyle'), 'val')),
      ...this.#chain(paragraphStyle),
      this.#defaults,
    ];
    const first = <Key extends keyof RunFormat>(key: Key) =>
      layers.map((layer) => layer[key]).find((value) => value !== null) ?? null;
    return {
      font: first('font'),
      isCaps: first('isCaps') ?? false,
      isBold: first('isBold') ?? false,
    };
  }

  /** The numbering of a paragraph, its own or its style's; null when it has none. */
  numberingOf(paragraph: Element): Element | null {
    const own = childOf(childOf(paragraph, 'pPr'), 'numPr');
    if (own) return own;
    let id = attribute(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    for (const seen = new Set<string>(); id !== null && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id);
      const found = childOf(childOf(style, 'pPr'), 'numPr');
      if (found) return found;
      id = attribute(childOf(style, 'basedOn'), 'val');
    }
    return null;
  }

  #chain(styleId: string | null): PartialFormat[] {
    const layers: PartialFormat[] = [];
    let id = styleId;
    for (const seen = new Set<string>(); id !== null && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id);
      layers.push(this.#format(childOf(style, 'rPr')));
      id = attribute(childOf(style, 'basedOn'), 'val');
    }
    return layers;
  }

  #format(properties: Element | null): PartialFormat {
    const fonts = childOf(properties, 'rFonts');
    const themed = attribute(fonts, 'hAnsiTheme') ?? attribute(fonts, 'asciiTheme');
    return {
      font:
        attribute(fonts, 'hAnsi') ??
        attribute(fonts, 'ascii') ??
        (themed === null ? null : (this.#themeFonts[themed.slice(0, 5)] ?? null)),
      isCaps: isOn(childOf(properties, 'caps')),
      isBold: isOn(childOf(properties, 'b')),
    };
  }

  /** "minorHAnsi" and "majorHAnsi" name the Latin fonts of the theme. */
  #readTheme(theme: XmlDocument): void {
    for (const kind of ['major', 'minor']) {
      const scheme = [...theme.getElementsByTagName(`a:${kind}Font`)][0];
      const latin = scheme && [...scheme.getElementsByTagName('a:latin')][0];
      const face = latin?.getAttribute('typeface');
      if (face) this.#themeFonts[kind] = face;
    }
  }
}
