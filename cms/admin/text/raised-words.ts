import {
  toPlainCharacters,
  toSubscript,
  toSuperscript,
} from '../../../src/lib/vietnamese/raised-lowered.ts';

export type Shift = 'superscript' | 'subscript';

const shifts: Record<Shift, (text: string) => string | null> = {
  superscript: toSuperscript,
  subscript: toSubscript,
};

/**
 * A text with every character that has a raised (lowered) form in that form; the other characters stay.
 * As long as before.
 * @returns also the characters that have none
 */
export function shifted(text: string, shift: Shift): { text: string; without: string[] } {
  const without = new Set<string>();
  const characters = [...text].map((character) => {
    const form = shifts[shift](toPlainCharacters(character));
    if (form === null) without.add(character);
    return form !== null && form.length === character.length ? form : character;
  });
  return { text: characters.join(''), without: [...without] };
}

/** Whether a text is raised (lowered) already: all of it that can be. */
export function isShifted(text: string, shift: Shift): boolean {
  return toPlainCharacters(text) !== text && shifted(text, shift).text === text;
}

/** The text as it was before it was raised or lowered. */
export function unshifted(text: string): string {
  return toPlainCharacters(text);
}
