import type { LimitsModel } from '../../../src/guards/content/secrecy/limits-model.ts';
import { corpusHash, type Example } from './corpus.ts';
import type { SetFigures } from './cross-validate.ts';
import { learnBoth } from './learn-both.ts';

/** The file that build and server read. */
export const MODEL_FILE = new URL(
  '../../../src/guards/content/secrecy/limits-model.json',
  import.meta.url,
);
/** Rises when the code reads another form of the file. */
const VERSION = 2;

/** A model, what it was learned from, and how it does on sets it has not learned from. */
export interface ModelFile extends LimitsModel {
  version: number;
  /** SHA-256 of all training tables and papers. */
  corpus: string;
  figures: Record<string, SetFigures>;
}

/** Learns from all training examples; the figures are for whoever has time to cross-validate. */
export function trainedModel(
  examples: readonly Example[],
  figures: ModelFile['figures'],
): ModelFile {
  return { version: VERSION, corpus: corpusHash(), figures, ...learnBoth(examples) };
}

/** The text of the file, one weight a line; the same model gives the same bytes. */
export function modelText({ weights, ...head }: ModelFile): string {
  const lines = Object.entries(weights).map(
    ([feature, weight]) => `${JSON.stringify(feature)}:${weight}`,
  );
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "weights": {\n${lines.join(',\n')}\n }\n}\n`;
}
