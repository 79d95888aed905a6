import { formatPartyDate, LAST_DAY } from '../../../lib/party/dates.ts';
import { fold } from '../../../lib/vietnamese/fold.ts';
import { collections } from '../../../model/registry.ts';
import { isHead, overlaps, type Post, tenure } from '../../../organisation/posts.ts';
import { type Problem, problem } from '../../problem.ts';
import type { CheckedUnit } from './checked-units.ts';

const { label } = collections.units.fields.posts.editor;

/** Posts whose holders contradict each other: two heads at once, one person twice, days outside of the unit's. */
export function holderProblems(units: readonly CheckedUnit[]): Problem[] {
  return units.flatMap((unit) =>
    unit.posts.flatMap((post, at) => [
      ...outside(unit, post, at),
      ...unit.posts.slice(0, at).flatMap((earlier) => conflict(unit, earlier, post, at)),
    ]),
  );
}

function outside(unit: CheckedUnit, { from, to, title }: Post, at: number): Problem[] {
  const end = unit.to ?? LAST_DAY;
  const isOutside =
    (from !== undefined && (from < unit.from || from > end)) ||
    (to !== undefined && (to < unit.from || to > end));
  return isOutside ? [problem('postOutside', unit.file, `${label} ${at + 1}`, { title })] : [];
}

function conflict(unit: CheckedUnit, earlier: Post, post: Post, at: number): Problem[] {
  const [before, after] = [tenure(earlier, unit), tenure(post, unit)];
  if (!overlaps(before, after)) return [];
  const place = `${label} ${at + 1}`;
  const [, start = after.from] = [before.from, after.from].sort();
  const values = {
    title: post.title,
    name: post.name,
    other: earlier.name,
    day: formatPartyDate(start),
  };
  const isSame = fold(earlier.title) === fold(post.title) && fold(earlier.name) === fold(post.name);
  if (isSame) return [problem('holderTwice', unit.file, place, values)];
  return isHead(earlier) && isHead(post) ? [problem('twoHeads', unit.file, place, values)] : [];
}
