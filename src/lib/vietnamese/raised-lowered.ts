/**
 * Small raised and lowered characters of Unicode: "Superscripts and Subscripts" (U+2070), Latin-1 ¹²³ and
 * the modifier letters that stand for raised Latin letters. Markdown has no other way to write m² or CO₂.
 * Each line: the plain characters, then their forms in the same order.
 */
const RAISED = [
  ['0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'],
  ['+-=()', '⁺⁻⁼⁽⁾'],
  ['abcdefghijklmnop', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ'],
  ['rstuvwxyz', 'ʳˢᵗᵘᵛʷˣʸᶻ'],
  ['ABDEGHIJKLMNOPRTUVW', 'ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ'],
] as const;
const LOWERED = [
  ['0123456789', '₀₁₂₃₄₅₆₇₈₉'],
  ['+-=()', '₊₋₌₍₎'],
  ['aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'],
] as const;
/** Signs that are typed in more than one way, and the plain one that stands for them. */
const SAME_SIGN: Record<string, string> = { '−': '-', '–': '-', '\u00A0': ' ' };

type Table = ReadonlyMap<string, string>;

const raised = tableOf(RAISED);
const lowered = tableOf(LOWERED);
const plain: Table = new Map(
  [...raised, ...lowered].map(([character, form]): [string, string] => [form, character]),
);
const FORMS = new RegExp(`[${[...plain.keys()].join('')}]`, 'g');

function tableOf(lines: readonly (readonly [plain: string, forms: string])[]): Table {
  return new Map(
    lines.flatMap(([characters, forms]) => {
      const small = [...forms];
      return [...characters].map((one, index): [string, string] => [one, small[index] ?? one]);
    }),
  );
}

function convert(text: string, table: Table): string | null {
  let written = '';
  for (const character of text) {
    const sign = SAME_SIGN[character] ?? character;
    const form = sign === ' ' ? ' ' : (table.get(sign) ?? (plain.has(sign) ? sign : null));
    if (form === null) return null;
    written += form;
  }
  return written;
}

/**
 * Raised form of a text: "2" -> "²", "(1)" -> "⁽¹⁾". Spaces stay, and so does what is raised or lowered already.
 * @returns null when a character has no raised form (q, C, comma, every letter with a Vietnamese mark)
 */
export function toSuperscript(text: string): string | null {
  return convert(text, raised);
}

/** Lowered form of a text: "2" -> "₂". @returns null when a character has no lowered form */
export function toSubscript(text: string): string | null {
  return convert(text, lowered);
}

/** The text with raised and lowered characters as plain ones: "m²" -> "m2". As many characters as before. */
export function toPlainCharacters(text: string): string {
  return text.replace(FORMS, (form) => plain.get(form) ?? form);
}
