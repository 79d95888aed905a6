import { fold } from '../../lib/vietnamese/fold.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import { hasDiacritics } from '../text/typed-word.ts';
import { wordKey } from '../text/words.ts';
import { WORD_WEIGHTS } from '../weights.ts';
import type { QueryWord } from './query.ts';
import { QUESTION_PHRASES, QUESTION_WORDS } from './question-words.ts';
import { requestedKind } from './requested-kind.ts';

/** What is known of a word by where it stands. */
export interface WordPlace {
  continuesPhrase: boolean;
  /** What it counts unless it is a word of a question. */
  weight: number;
}

/**
 * Words of one reading of a query with their weights.
 * @param isFinished whether a sign after the last word shows that it was typed to its end
 */
export function toQueryWords(
  texts: readonly string[],
  places: readonly WordPlace[],
  isFinished: boolean,
): QueryWord[] {
  const isQuestion = questionWords(texts);
  // A query of nothing but question words means them.
  const isAllQuestion = isQuestion.every(Boolean);
  return texts.map((text, index) => ({
    text,
    key: wordKey(text),
    plain: fold(wordKey(text)),
    hasDiacritics: hasDiacritics(text),
    weight:
      isQuestion[index] && !isAllQuestion
        ? WORD_WEIGHTS.questionWord
        : (places[index]?.weight ?? 1),
    isPrefix:
      index === texts.length - 1 && !isFinished && /^\p{L}+$/u.test(text) && !isSyllable(text),
    continuesPhrase: places[index]?.continuesPhrase ?? false,
  }));
}

/** For each word, whether it only asks and does not name the subject. */
function questionWords(texts: readonly string[]): boolean[] {
  const plain = texts.map((text) => fold(text));
  const isQuestion = texts.map((text) => QUESTION_WORDS.has(text.toLowerCase()));
  const isAccented = texts.some(hasDiacritics);
  for (let index = 0; index < plain.length; index += 1) {
    // One syllable without diacritics may be many words.
    const phrase = QUESTION_PHRASES.find(
      (words) =>
        (words.length > 1 || !isAccented) && words.every((word, at) => plain[index + at] === word),
    );
    if (!phrase) continue;
    isQuestion.fill(true, index, index + phrase.length);
    index += phrase.length - 1;
  }
  const kind = requestedKind(texts);
  if (kind) isQuestion.fill(true, kind.from, kind.to);
  return isQuestion;
}
