import { STYLE } from './inline-style.ts';

/** The program that made the clipboard's HTML. */
export type Producer = 'word' | 'libreoffice' | 'google' | 'web';

/** @param source the clipboard's HTML as it came */
export function producerOf(source: string, body: HTMLElement): Producer {
  if (/<meta[^>]+generator[^>]+(?:libre|open)office/i.test(source)) return 'libreoffice';
  if (body.querySelector('[id^="docs-internal-guid"]')) return 'google';
  const isWord =
    /urn:schemas-microsoft-com:office|<meta[^>]+(?:generator|progid)[^>]+(?:microsoft|word|excel)/i.test(
      source,
    ) ||
    body.querySelector(
      `[class*="Mso" i],[class*="SCXW"],[class*="OutlineElement"],[${STYLE}*="mso-"],[data-ccp-props]`,
    ) !== null;
  return isWord ? 'word' : 'web';
}
