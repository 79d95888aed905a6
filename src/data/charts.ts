import { t } from '../i18n/t.ts';
import { formatNumber } from '../lib/numbers.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
import { href } from '../lib/url.ts';
import { layout, sheetsOf } from '../organisation/chart/layout.ts';
import type { ChartNode } from '../organisation/chart/nodes.ts';
import { chartFile, chartSvg } from '../organisation/chart/svg.ts';
import { headOn } from '../organisation/posts.ts';
import { membersOf, totalsOf } from '../organisation/totals.ts';
import type { UnitNode } from '../organisation/tree.ts';
import { isStaffBody } from '../organisation/unit.ts';
import { today } from './content.ts';
import { lookup } from './reads.ts';
import { absoluteUrl } from './structured-data.ts';
import { mainCommittee, unitPath } from './units.ts';

/** A page of the chart: the overview, or a branch of it. */
export interface ChartPage {
  /** Last part of its address; '' for the overview. */
  key: string;
  title: string;
  /** Day and sums. */
  caption: string;
  /** One drawing for each sheet of paper. */
  sheets: string[];
  /** The same as a nested list. */
  list: ChartNode;
  /** The whole drawing as a file. */
  file: string;
}

/** Address of a page of the chart. */
export function chartPath(key: string): string {
  return key === '' ? '/to-chuc/so-do/' : `/to-chuc/so-do/${key}/`;
}

/** Keys of the pages of the chart, the overview first. */
export async function chartKeys(): Promise<string[]> {
  return [...((await charts())('keys')?.keys ?? [])];
}

/** A page of the chart; undefined when there is none. */
export async function chartPage(key: string): Promise<ChartPage | undefined> {
  return (await charts())(`page ${key}`)?.page;
}

const charts = lookup('chart', async () => {
  const root = await mainCommittee();
  const pages = new Map(root ? pagesOf(root).map((page) => [page.key, page]) : []);
  return (question: string): { keys?: string[]; page?: ChartPage } | undefined => {
    if (question === 'keys') return { keys: [...pages.keys()] };
    const page = pages.get(question.replace(/^page /, ''));
    return page ? { page } : undefined;
  };
});

function pagesOf(root: UnitNode): ChartPage[] {
  const groups = [...Map.groupBy(root.children, groupKey)].filter(([key]) => key !== '');
  const overview = boxOf(root, 'top', [
    ...root.children
      .filter((child) => groupKey(child) === '')
      .map((child) => boxOf(child, 'staff')),
    ...groups.map(([key, units]) => groupBox(key, units)),
  ]);
  return [
    pageOf('', t('units.chart'), overview, root),
    ...groups.map(([key, units]) => {
      const group = groupBox(key, units);
      const branch = { ...group, children: units.map((unit) => boxOf(unit, 'unit')) };
      return pageOf(key, group.label, { ...boxOf(root, 'top'), children: [branch] }, root);
    }),
  ];
}

/** The group of a unit below the top; '' for the office and staff bodies, which stand by themselves. */
function groupKey({ unit, state }: UnitNode): string {
  return isStaffBody(state) ? '' : [state.type, unit.group].filter(Boolean).join('-');
}

function groupBox(key: string, units: readonly UnitNode[]): ChartNode {
  const [first] = units;
  const type = t(`units.type.${first?.state.type ?? 'cap-uy'}`);
  const group = first?.unit.group;
  const members = units.reduce((sum, unit) => sum + (membersOf(unit) ?? 0), 0);
  return {
    label: group ? t('units.groupTitle', { type, group: t(`units.group.${group}`) }) : type,
    note: t('units.chartSums', { count: units.length, members: formatNumber(members) }),
    href: chartPath(key),
    kind: 'group',
    children: [],
  };
}

function boxOf(node: UnitNode, kind: ChartNode['kind'], children?: ChartNode[]): ChartNode {
  const { unit, state } = node;
  const head = headOn(unit.posts, today());
  const members = membersOf(node);
  const leads = kind === 'top' || kind === 'staff';
  const note =
    leads && head
      ? `${head.title}: ${head.name}`
      : members === undefined
        ? ''
        : t('units.memberCount', { count: formatNumber(members) });
  const below =
    kind === 'unit' || kind === 'cell' ? node.children.map((one) => boxOf(one, 'cell')) : [];
  return { label: state.name, note, href: unitPath(unit.slug), kind, children: children ?? below };
}

function pageOf(key: string, title: string, top: ChartNode, root: UnitNode): ChartPage {
  const totals = totalsOf(root);
  const sums = t('units.totals', {
    units: formatNumber(totals.units),
    committees: totals.committees,
    cells: totals.cells,
    members: formatNumber(totals.members),
  });
  const caption = t('units.chartDay', { date: formatPartyDate(today()), sums });
  const sheets = sheetsOf(withAddresses(top, href));
  return {
    key,
    title,
    caption,
    sheets: sheets.map((sheet, at) => {
      const part = sheets.length > 1 ? t('units.sheet', { number: at + 1, of: sheets.length }) : '';
      const label = [title, part].filter(Boolean).join(', ');
      return chartSvg(sheet, label, [caption, part].filter(Boolean).join(' · '));
    }),
    list: top,
    file: chartFile(layout(withAddresses(top, absoluteUrl)), title, caption),
  };
}

function withAddresses(node: ChartNode, address: (path: string) => string): ChartNode {
  const children = node.children.map((child) => withAddresses(child, address));
  return { ...node, href: address(node.href), children };
}
