import type { Element } from '@xmldom/xmldom';
import { attribute, below, childOf, isOn, parseXml, type XmlDocument } from './xml.ts';

/** The formatting of a run, as far as it matters here. */
export interface RunFormat {
  font: string | null;
  /** In points; null where nothing says it. */
  size: number | null;
  isCaps: boolean;
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
}

/** How a paragraph is set, each as the element of its properties that says so; null where none does. */
export interface ParagraphFormat {
  jc: Element | null;
  spacing: Element | null;
  ind: Element | null;
  pBdr: Element | null;
}

type PartialFormat = { [Key in keyof RunFormat]: RunFormat[Key] | null };

/** The formatting that runs inherit from styles, defaults and the theme (ECMA-376 part 1, 17.7.2). */
export class WordStyles {
  readonly #styles = new Map<string, Element>();
  readonly #themeFonts: Record<string, string> = {};
  readonly #defaults: PartialFormat;
  readonly #paragraphDefaults: Element | null;
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
    const paragraphs = styles && below(styles, 'pPrDefault')[0];
    this.#paragraphDefaults = childOf(paragraphs, 'pPr');
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
      size: first('size'),
      isCaps: first('isCaps') ?? false,
      isBold: first('isBold') ?? false,
      isItalic: first('isItalic') ?? false,
      isUnderlined: first('isUnderlined') ?? false,
    };
  }

  /** Whether a paragraph is a heading by its style: readers give it a form of their own. */
  isHeading(paragraph: Element | null): boolean {
    const style = attribute(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    return this.#stylesFrom(style).some((one) =>
      /^(?:heading \d|title$|subtitle$)/i.test(attribute(childOf(one, 'name'), 'val') ?? ''),
    );
  }

  /** How a paragraph is set: the first value among its own, its styles' and the defaults. */
  paragraphFormat(paragraph: Element): ParagraphFormat {
    const own = childOf(paragraph, 'pPr');
    const style = attribute(childOf(own, 'pStyle'), 'val') ?? this.#defaultParagraph;
    const layers = [
      own,
      ...this.#stylesFrom(style).map((one) => childOf(one, 'pPr')),
      this.#paragraphDefaults,
    ];
    const first = (name: keyof ParagraphFormat) =>
      layers.map((layer) => childOf(layer, name)).find((found) => found !== null) ?? null;
    return {
      jc: first('jc'),
      spacing: first('spacing'),
      ind: first('ind'),
      pBdr: first('pBdr'),
    };
  }

  /** The numbering of a paragraph, its own or its style's; null when it has none. */
  numberingOf(paragraph: Element): Element | null {
    const own = childOf(childOf(paragraph, 'pPr'), 'numPr');
    if (own) return own;
    const style = attribute(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    for (const one of this.#stylesFrom(style)) {
      const found = childOf(childOf(one, 'pPr'), 'numPr');
      if (found) return found;
    }
    return null;
  }

  #chain(styleId: string | null): PartialFormat[] {
    return this.#stylesFrom(styleId).map((style) => this.#format(childOf(style, 'rPr')));
  }

  /** A style and those it is based on, the nearest first. */
  #stylesFrom(styleId: string | null): Element[] {
    const found: Element[] = [];
    let style = styleId === null ? undefined : this.#styles.get(styleId);
    for (const seen = new Set<Element>(); style && !seen.has(style); ) {
      seen.add(style);
      found.push(style);
      style = this.#styles.get(attribute(childOf(style, 'basedOn'), 'val') ?? '');
    }
    return found;
  }

  #format(properties: Element | null): PartialFormat {
    const fonts = childOf(properties, 'rFonts');
    const themed = attribute(fonts, 'hAnsiTheme') ?? attribute(fonts, 'asciiTheme');
    const halfPoints = attribute(childOf(properties, 'sz'), 'val');
    return {
      font:
        attribute(fonts, 'hAnsi') ??
        attribute(fonts, 'ascii') ??
        (themed === null ? null : (this.#themeFonts[themed.slice(0, 5)] ?? null)),
      size: halfPoints === null ? null : Number(halfPoints) / 2,
      isCaps: isOn(childOf(properties, 'caps')),
      isBold: isOn(childOf(properties, 'b')),
      isItalic: isOn(childOf(properties, 'i')),
      isUnderlined: isOn(childOf(properties, 'u')),
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
