import { type CalendarDate, LAST_DAY } from '../lib/party/dates.ts';
import { fold } from '../lib/vietnamese/fold.ts';
import type { Period, Unit } from './unit.ts';

export type Post = Unit['posts'][number];

/** Titles of those who lead a unit; deputies and officers of mass organisations have others. */
const HEADS =
  /^(?:quyen )?(?:bi thu(?: (?:dang uy|chi bo|dang bo)(?: .*)?)?|truong (?:ban|phong)|chanh van phong|chu nhiem)$/;

/** Whether a post leads its unit: "Bí thư", "Chánh Văn phòng"; not "Phó Bí thư", "Bí thư Đoàn". */
export function isHead({ title }: Pick<Post, 'title'>): boolean {
  return HEADS.test(fold(title).trim());
}

/** Holders on a day, in their order. */
export function postsOn(posts: readonly Post[], day: CalendarDate): Post[] {
  return posts.filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || to >= day),
  );
}

/** Who leads a unit on a day; undefined while nobody is named. */
export function headOn(posts: readonly Post[], day: CalendarDate): Post | undefined {
  const held = postsOn(posts, day);
  return held.find(isHead) ?? held.find(({ standsFor }) => standsFor !== undefined);
}

/** The days on which somebody held a post, as far as they are known within the time of the unit. */
export function tenure(
  { from, to }: Pick<Post, 'from' | 'to'>,
  unit: Pick<Unit, 'from' | 'to'>,
): Period {
  return { from: from ?? unit.from, to: to ?? unit.to ?? LAST_DAY };
}

export function overlaps(left: Period, right: Period): boolean {
  return left.from <= right.to && right.from <= left.to;
}
