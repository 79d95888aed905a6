import { tableCells } from '../table-cells.ts';
import type { PersonalFinding, PersonalRule } from './finding.ts';

/** Kinds of numbers by the head of their column; a cell holds the number and nothing else. */
const COLUMNS: readonly { rule: PersonalRule; head: RegExp; cell: RegExp }[] = [
  {
    rule: 'citizenId',
    head: /CCCD|CMND|can cuoc|dinh danh/iu,
    cell: /^\d(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?$/,
  },
  {
    rule: 'mobileNumber',
    head: /dien thoai|di dong|SDT|DTDD|\bDT\b|zalo|so may/iu,
    cell: /^0?[35789]\d(?:[ .-]?\d){7}$/,
  },
  { rule: 'bankAccount', head: /tai khoan|\bS?TK\b/iu, cell: /^\d(?:[ .-]?\d){7,18}$/ },
  {
    rule: 'partyCard',
    head: /the dang|the DV|\bTDV|ly lich|LLDV|\bSLL\b/iu,
    cell: /^(?:\d{2}[. -]?\d{3}[. -]?\d{3}|\d{3}[. ]?\d{3})$/,
  },
];

/** Numbers that the head of their column tells. */
export function numbersInColumns(text: string): PersonalFinding[] {
  return tableCells(text).flatMap(({ head, text: value }) =>
    COLUMNS.filter((column) => column.head.test(head) && column.cell.test(value))
      .slice(0, 1)
      .map(({ rule }) => ({ rule, value })),
  );
}
