import { existsOn } from '../organisation/unit.ts';
import { today } from './content.ts';
import { register } from './documents.ts';
import { lookup } from './reads.ts';
import { published } from './store.ts';
import { allLessons } from './training.ts';
import { organisation } from './units.ts';

/** What stands behind an entrance of the site. */
export type Counted = 'documents' | 'guides' | 'lessons' | 'units';

/** How many there are with a page; of units those that work today. */
export async function countOf(counted: Counted): Promise<number> {
  return (await counts())(counted);
}

const counts = lookup('countOf', async () => {
  const { units } = await organisation();
  const all: Record<Counted, number> = {
    documents: (await register()).views.size,
    guides: (await published('guides')).length,
    lessons: (await allLessons()).length,
    units: units.filter((unit) => existsOn(unit, today())).length,
  };
  return (counted) => all[counted as Counted];
});
