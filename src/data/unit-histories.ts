import { t } from '../i18n/t.ts';
import type { UnitHistories } from '../organisation/page/comparison-lines.ts';
import { organisation } from './units.ts';

/** What every unit was from day to day, for the comparison of two days in the browser. */
export async function unitHistories(): Promise<UnitHistories> {
  const { units } = await organisation();
  return {
    units: units.map(({ slug, name, type, parent, members, order, from, to, before }) => ({
      ...{ slug, name, type, parent, members, order, from, to },
      before,
    })),
    typeNames: Object.fromEntries(units.map(({ type }) => [type, t(`units.type.${type}`)])),
  };
}
