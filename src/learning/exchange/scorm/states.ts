import { hashOf } from '../../random.ts';

/**
 * How each question of a package stands, one character for each in the order of the bank: `-` not answered,
 * else the points of the last answer in sixtieths (a third, a quarter and a fifth are whole numbers of them).
 */
export type States = readonly string[];

/** What SCORM 1.2 lets an LMS keep of a package (cmi.suspend_data, CMIString4096). */
export const LIMIT = 4096;
export const UNANSWERED = '-';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
const STEPS = 60;
const VERSION = '1';
const HASH_LENGTH = 5;

export function stateOf(points: number): string {
  return DIGITS[Math.round(Math.min(1, Math.max(0, points)) * STEPS)] ?? '0';
}

/** The points of a state, 0 to 1; null when the question was not answered. */
export function pointsOf(state: string): number | null {
  return state === UNANSWERED ? null : DIGITS.indexOf(state) / STEPS;
}

/**
 * The states as a learning system keeps them: "VERSION hash of the bank . states . hash of each question".
 * The hashes of the questions are left out of a bank that is too large for them (more than 680).
 */
export function encodeStates(ids: readonly string[], states: States): string {
  const start = `${VERSION}${hash(ids.join('\n'))}.${states.join('')}.`;
  const whole = start + ids.map(hash).join('');
  return (whole.length <= LIMIT ? whole : start).slice(0, LIMIT);
}

/**
 * The states of the present bank out of what a learning system kept, perhaps of another bank: a question that
 * came since is not answered, a state whose question cannot be told for sure is left out.
 */
export function decodeStates(ids: readonly string[], stored: string): string[] {
  const none = ids.map(() => UNANSWERED);
  const match = new RegExp(`^${VERSION}([\\w-]{${HASH_LENGTH}})\\.([\\w-]*)\\.([\\w-]*)$`).exec(
    stored,
  );
  if (!match) return none;
  const [, bank = '', states = '', hashes = ''] = match;
  const valid = [...states].map((state) => (isState(state) ? state : UNANSWERED));
  if (bank === hash(ids.join('\n')) && valid.length === ids.length) return valid;
  if (hashes.length !== valid.length * HASH_LENGTH) return none;
  const before = valid.map((_, at) => hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH));
  const now = ids.map(hash);
  return now.map((own) => {
    const isSure = isOnce(before, own) && isOnce(now, own);
    return isSure ? (valid[before.indexOf(own)] ?? UNANSWERED) : UNANSWERED;
  });
}

function isState(letter: string): boolean {
  return letter === UNANSWERED || DIGITS.indexOf(letter) <= STEPS;
}

function isOnce(list: readonly string[], item: string): boolean {
  const first = list.indexOf(item);
  return first >= 0 && first === list.lastIndexOf(item);
}

/** Thirty bits of a text in five letters. */
function hash(text: string): string {
  let rest = hashOf(text);
  let letters = '';
  while (letters.length < HASH_LENGTH) {
    letters += DIGITS[rest & 63];
    rest >>>= 6;
  }
  return letters;
}
