import { CHOICES, SENTENCES, type Slot } from './filler-words.ts';

/** Gives a whole number below a limit. */
export type Random = (limit: number) => number;

/** Makes the texts of one filler page. */
export interface FillerText {
  /** Fills the slots of a text: "{paper}". */
  fill(text: string): string;
  /** One of several titles, filled. */
  title(choices: readonly string[]): string;
  sentences(count: number): string;
  /** Sections with a heading and two paragraphs each. */
  body(sections: number): string;
}

/** The texts for a page of a year. */
export function fillerText(random: Random, year: number): FillerText {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, slot: string) => slotValue(slot));
  const slotValue = (slot: string) => {
    if (slot === 'year') return String(year);
    if (slot === 'n') return String(11 + random(80));
    if (slot === 'm') return String(2 + random(8));
    const choices = CHOICES[slot as Slot];
    return choices[random(choices.length)] ?? '';
  };
  const sentences = (count: number) =>
    Array.from({ length: count }, () =>
      capital(fill(SENTENCES[random(SENTENCES.length)] ?? '')),
    ).join(' ');
  const section = () =>
    `## ${capital(fill('{act} {paper} về {theme}'))}\n\n${sentences(7)}\n\n${sentences(6)}`;
  return {
    fill,
    title: (choices) => capital(fill(choices[random(choices.length)] ?? '')),
    sentences,
    body: (sections) => Array.from({ length: sections }, section).join('\n\n'),
  };
}

/** Random numbers that are the same for the same seed (Park and Miller, "minimal standard"). */
export function generator(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
