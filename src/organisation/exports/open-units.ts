import { z } from 'astro/zod';
import { openUnitStrings as strings } from '../../i18n/open-unit-strings.ts';
import { csvText } from '../../lib/csv.ts';

const day = z.iso.date();

/** A post of the open data. */
export const openPost = z.object({
  id: z.url(),
  title: z.string(),
  holder: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  phone: z.string().nullable(),
  mailbox: z.string().nullable(),
});

/** One unit of the open data. Fields are only ever added, never renamed or taken away. */
export const openUnit = z.object({
  id: z.url().describe(strings.unit.id),
  name: z.string().describe(strings.unit.name),
  otherNames: z.array(z.string()).describe(strings.unit.otherNames),
  names: z
    .array(z.object({ name: z.string(), from: day, to: day.nullable() }))
    .describe(strings.unit.names),
  type: z.object({ id: z.string(), name: z.string() }).describe(strings.unit.type),
  group: z.object({ id: z.string(), name: z.string() }).nullable().describe(strings.unit.group),
  parent: z.url().nullable().describe(strings.unit.parent),
  from: day.describe(strings.unit.from),
  to: day.nullable().describe(strings.unit.to),
  isCurrent: z.boolean().describe(strings.unit.isCurrent),
  successors: z.array(z.url()).describe(strings.unit.successors),
  heirs: z.array(z.url()).describe(strings.unit.heirs),
  members: z.number().nullable().describe(strings.unit.members),
  phone: z.string().nullable().describe(strings.unit.phone),
  mailbox: z.string().nullable().describe(strings.unit.mailbox),
  address: z.string().nullable().describe(strings.unit.address),
  posts: z.array(openPost).describe(strings.unit.posts),
});
export type OpenUnit = z.output<typeof openUnit>;

/** A change of the open data. */
export const openChange = z.object({
  id: z.url().describe(strings.change.id),
  day: day.describe(strings.change.day),
  kind: z.string().describe(strings.change.kind),
  label: z.string().describe(strings.change.label),
  before: z.array(z.url()).describe(strings.change.before),
  after: z.array(z.url()).describe(strings.change.after),
  decision: z.string().nullable().describe(strings.change.decision),
  document: z.url().nullable().describe(strings.change.document),
});
export type OpenChange = z.output<typeof openChange>;

/** Columns of the table, named by their heads. */
const COLUMNS: readonly [head: string, value: (unit: OpenUnit) => string][] = [
  ['dia_chi', ({ id }) => id],
  ['ten', ({ name }) => name],
  ['ten_khac', ({ otherNames }) => otherNames.join('; ')],
  ['loai', ({ type }) => type.name],
  ['nhom', ({ group }) => group?.name ?? ''],
  ['truc_thuoc', ({ parent }) => parent ?? ''],
  ['tu_ngay', ({ from }) => from],
  ['den_ngay', ({ to }) => to ?? ''],
  ['tiep_noi', ({ successors }) => successors.join('; ')],
  ['dang_vien', ({ members }) => (members === null ? '' : String(members))],
  ['dien_thoai', ({ phone }) => phone ?? ''],
  ['hop_thu', ({ mailbox }) => mailbox ?? ''],
  ['dia_chi_tru_so', ({ address }) => address ?? ''],
  ['nguoi_dung_dau', ({ posts: [first] }) => (first ? `${first.title}: ${first.holder}` : '')],
];

/** Units as a table. */
export function unitsCsv(units: readonly OpenUnit[]): string {
  return csvText([
    COLUMNS.map(([head]) => head),
    ...units.map((unit) => COLUMNS.map(([, value]) => value(unit))),
  ]);
}

/** Posts as a table, a line a holder. */
export function postsCsv(units: readonly OpenUnit[]): string {
  const rows = units.flatMap((unit) =>
    unit.posts.map(({ title, holder, from, to, phone, mailbox }) => [
      ...[unit.id, unit.name, title, holder],
      ...[from ?? '', to ?? '', phone ?? '', mailbox ?? ''],
    ]),
  );
  const heads = 'dia_chi,don_vi,chuc_danh,ho_ten,tu_ngay,den_ngay,dien_thoai,hop_thu'.split(',');
  return csvText([heads, ...rows]);
}

/** Changes as a table. */
export function changesCsv(changes: readonly OpenChange[]): string {
  const rows = changes.map((change) => [
    ...[change.day, change.label, change.before.join('; '), change.after.join('; ')],
    ...[change.decision ?? '', change.document ?? ''],
  ]);
  return csvText(['ngay,thay_doi,truoc,sau,quyet_dinh,van_ban'.split(','), ...rows]);
}

/** The fields of a unit or a change with what they hold, for the page that explains them. */
export function openFieldsOf(what: 'unit' | 'change'): { name: string; what: string }[] {
  const { shape } = what === 'unit' ? openUnit : openChange;
  return Object.entries(shape).map(([name, field]) => ({ name, what: field.description ?? '' }));
}
