import type { DatabaseSync } from 'node:sqlite';
import type { Area } from '../../protocol/accounts.ts';
import { atOnce } from '../accounts/database.ts';

const FOUR_EYES = 'four-eyes';
const SORTS = ['collections', 'sections', 'units'] as const satisfies readonly (keyof Area)[];

/** What the administrator has set: whose words need a second person, and who may write what. */
export class Rules {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Whether who wrote a text may not approve it. Off until somebody sets it. */
  get fourEyes(): boolean {
    const row = this.#database.prepare('SELECT value FROM switches WHERE name = ?').get(FOUR_EYES);
    return row?.value === 1;
  }

  setFourEyes(isOn: boolean, login: string): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO switches VALUES (?, ?, ?, ?)')
      .run(FOUR_EYES, isOn ? 1 : 0, login, Date.now());
  }

  areaOf(login: string): Area {
    const area: Area = { collections: [], sections: [], units: [] };
    const rows = this.#database
      .prepare('SELECT sort, value FROM areas WHERE login = ? ORDER BY sort, value')
      .all(login);
    for (const { sort, value } of rows) {
      const known = SORTS.find((name) => name === sort);
      if (known) area[known].push(String(value));
    }
    return area;
  }

  /** Limits an account to an area: at once, because without any line the account may write everything. */
  setArea(login: string, area: Area): void {
    atOnce(this.#database, () => {
      this.#database.prepare('DELETE FROM areas WHERE login = ?').run(login);
      const insert = this.#database.prepare('INSERT OR IGNORE INTO areas VALUES (?, ?, ?)');
      for (const sort of SORTS) for (const value of area[sort]) insert.run(login, sort, value);
    });
  }
}

/** Whether an account may write everything its role allows. */
export function isUnlimited({ collections, sections, units }: Area): boolean {
  return collections.length + sections.length + units.length === 0;
}

/** An entry, as far as areas look at it. */
export interface AreaEntry {
  collection: string;
  slug: string;
  section: string;
}

/** Whether an entry lies in an area: its kind, its section, or itself as a unit. */
export function isInArea(area: Area, { collection, slug, section }: AreaEntry): boolean {
  if (isUnlimited(area)) return true;
  return (
    area.collections.includes(collection) ||
    (section !== '' && area.sections.includes(section)) ||
    (collection === 'units' && area.units.includes(slug))
  );
}
