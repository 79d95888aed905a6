import { units } from '../../src/model/collections/units.ts';
import type { Unit } from '../../src/organisation/unit.ts';

/** A unit as the model reads it, of a slug and what differs from a plain cell. */
export function unitOf(slug: string, data: Record<string, unknown> = {}): Unit {
  const read = units.schema.parse({
    name: `Chi bộ ${slug}`,
    type: 'chi-bo-co-so',
    parent: 'goc',
    order: 1,
    from: '2010-01-01',
    mailbox: `${slug}@mau.example`,
    phone: '0200 3000 101',
    ...data,
  });
  return { ...read, slug };
}

/** The committee at the top. */
export const root = (data: Record<string, unknown> = {}): Unit =>
  unitOf('goc', { name: 'Đảng ủy gốc', type: 'cap-uy', parent: '', ...data });
