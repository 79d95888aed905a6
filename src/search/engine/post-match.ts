import { fold } from '../../lib/vietnamese/fold.ts';
import type { PageFacts } from '../page-facts.ts';
import { isContentWord, type QueryWord } from '../query/query.ts';
import { cleanText, wordKey, wordsOf } from '../text/words.ts';
import { POST_MATCH } from '../weights.ts';
import { sum } from './arithmetic.ts';

/** Posts of a unit that a query asks for, and how much of the query they and the unit's name hold. */
export interface PostMatch {
  share: number;
  /** Places of the posts in the unit's facts, best first. */
  posts: number[];
}

/** Words of one side of a post, with and without diacritics. */
interface Side {
  keys: ReadonlySet<string>;
  plain: ReadonlySet<string>;
}

/** A unit's posts, ready to be compared with queries. */
export interface UnitPosts {
  names: Side[];
  /** `given`: the last word of the holder's name, by which people are called. */
  posts: { title: Side; holder: Side; given: Side }[];
}

/** Prepares the posts of a page; null for one that has none. */
export function unitPosts({ title, names = [], posts = [] }: PageFacts): UnitPosts | null {
  if (posts.length === 0) return null;
  return {
    names: [title, ...names].map(sideOf),
    posts: posts.map((post) => ({
      title: sideOf(post.title),
      holder: sideOf(post.name),
      given: sideOf(post.name.split(' ').at(-1) ?? ''),
    })),
  };
}

/**
 * Finds the posts that a query names: by the post and the unit ("bí thư đảng ủy khối"), by the holder
 * ("chánh văn phòng khuê"), or by a post that no other words go with. Words of a post alone are words
 * of the work too ("văn thư lưu trữ"), so they do not suffice.
 */
export function matchPosts(unit: UnitPosts, words: readonly QueryWord[]): PostMatch | null {
  const total = sum(words.map(({ weight }) => weight));
  const scored = unit.posts.map((post, at) => {
    const shares = unit.names.map((name) => shareOf(post, name, words) / total);
    return { at, share: Math.max(...shares) };
  });
  const best = Math.max(...scored.map(({ share }) => share));
  if (!(best >= POST_MATCH.share)) return null;
  const posts = scored.filter(({ share }) => share === best).map(({ at }) => at);
  return { share: best, posts };
}

/** The weight of the words that a post and its unit hold; 0 when they are not what is asked for. */
function shareOf(
  { title, holder, given }: UnitPosts['posts'][number],
  name: Side,
  words: readonly QueryWord[],
): number {
  let [weight, ofTitle, ofName] = [0, 0, 0];
  for (const word of words) {
    const [inTitle, inName, inHolder] = [title, name, holder].map((side) => holds(side, word));
    if (inTitle || inName || inHolder) weight += word.weight;
    if (inTitle) ofTitle += 1;
    else if (inName) ofName += 1;
  }
  // Side by side: "ủy ... đảng viên" is no "ủy viên".
  const isWholeTitle = longestRun(title, words) >= title.plain.size;
  const names =
    longestRun(holder, words) >= POST_MATCH.holderWords ||
    (longestRun(given, words) > 0 && longestRun(title, words) >= POST_MATCH.titleWords) ||
    (isWholeTitle && ofName > 0);
  const isTitleAlone = isWholeTitle && ofTitle >= words.filter(isContentWord).length;
  return names || isTitleAlone ? weight : 0;
}

/** How many words of a query, side by side, a side holds. */
function longestRun(side: Side, words: readonly QueryWord[]): number {
  let [longest, run] = [0, 0];
  for (const word of words) {
    run = holds(side, word) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function holds({ keys, plain }: Side, word: QueryWord): boolean {
  return word.hasDiacritics ? keys.has(word.key) : plain.has(word.plain);
}

function sideOf(text: string): Side {
  const keys = wordsOf(cleanText(text)).map((word) => wordKey(word.text));
  return { keys: new Set(keys), plain: new Set(keys.map(fold)) };
}
