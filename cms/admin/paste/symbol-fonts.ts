import { fontOf } from './legacy-text.ts';

/** Longer text in such a font was typed in it by mistake. */
const MOST_CHARACTERS = 3;
/** What the fonts draw for a character (Microsoft's tables of Symbol and Wingdings), for those that offices use. */
const DRAWN: readonly [font: RegExp, codes: string, signs: string][] = [
  [
    /^symbol$/i,
    '·³£¹»´¸®¬Þ«Û¥ÖåÎÇ\u00C8ÐÆº-abgdehlmnprstfjcqwDSWFPLQ',
    '•≥≤≠≈×÷→←⇒↔⇔∞√∑∈∩∪∠∅≡−αβγδεηλμνπρστφφχθωΔΣΩΦΠΛΘ',
  ],
  [/^wingdings$/i, 'Øüûqvlnomwuþ\u00FDx\u00E8\u00E0ßðïFJL«§¨(*', '➢✓✗❑❖●■□❍◆◆☑☒☒➔→←⇨⇦☞☺☹★▪□☎✉'],
  [/^wingdings 2$/i, 'PORTSV£*', '✓✗☑☒☒☒□☐'],
];

/** Signs that Word sets in fonts of its own become those of Unicode: "³" in Symbol is "≥". */
export function restoreSymbols(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim().length > MOST_CHARACTERS) continue;
    const font = fontOf(node);
    const [, codes = '', signs = ''] = DRAWN.find(([name]) => name.test(font)) ?? [];
    if (codes === '') continue;
    const drawn = [...signs];
    node.data = [...node.data]
      // Word writes the code of such a sign into the private area too.
      .map((one) => one.replace(/[\uF020-\uF0FF]/, (code) => plainCode(code)))
      .map((one) => drawn[codes.indexOf(one)] ?? one)
      .join('');
  }
}

function plainCode(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xf000);
}
