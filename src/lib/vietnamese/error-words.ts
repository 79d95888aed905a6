/** Letters that only Vietnamese words have; the errors of browsers and of Decap are in English. */
const VIETNAMESE = /[\u00C0-\u01B0\u1EA0-\u1EF9]/;
/** "ApiError: " as errors write themselves. */
const CLASS_NAME = /^(?:[A-Z]\w*)?Error: /;

/** An error's own sentence when it is one for people; otherwise another. */
export function errorWords(error: unknown, otherwise: string): string {
  const text = error instanceof Error ? error.message : String(error ?? '');
  const sentence = text.replace(CLASS_NAME, '');
  return VIETNAMESE.test(sentence) ? sentence : otherwise;
}
