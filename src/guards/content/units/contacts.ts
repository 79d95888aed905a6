import { fold } from '../../../lib/vietnamese/fold.ts';
import { collections } from '../../../model/registry.ts';
import { findingProblem, type Problem } from '../../problem.ts';
import { findPersonalData } from '../personal-data/find.ts';
import type { CheckedUnit } from './checked-units.ts';

const { fields } = collections.units;
const HOME = /\b(?:nha rieng|ho khau|thuong tru tai|dia chi nha|cho o|noi o)\b/;
const BIRTH = /\bsinh (?:ngay|nam|thang)? ?\d|\bngay sinh\b|\bnam sinh\b/;

/** What a directory of duty numbers and official mailboxes may not hold, each with its reason in the message. */
export function contactProblems(units: readonly CheckedUnit[]): Problem[] {
  return units.flatMap((unit) => [
    ...channel(unit, fields.phone.editor.label, unit.phone),
    ...channel(unit, fields.mailbox.editor.label, unit.mailbox),
    ...privateWords(unit, fields.address.editor.label, unit.address),
    ...unit.posts.flatMap(({ title, name, phone, mailbox, standsFor }, at) => {
      const place = `${fields.posts.editor.label} ${at + 1}`;
      return [
        ...channel(unit, place, phone),
        ...channel(unit, place, mailbox),
        ...[title, name, standsFor].flatMap((words) => privateWords(unit, place, words)),
      ];
    }),
  ]);
}

function channel({ file }: CheckedUnit, place: string, value: string | undefined): Problem[] {
  if (value === undefined) return [];
  const found = findPersonalData(value);
  return [
    ...(found.some(({ rule }) => rule === 'mobileNumber')
      ? [findingProblem('privatePhone', file, place, value)]
      : []),
    ...(found.some(({ rule }) => rule === 'freeMail')
      ? [findingProblem('privateMail', file, place, value)]
      : []),
  ];
}

function privateWords({ file }: CheckedUnit, place: string, value: string | undefined): Problem[] {
  const words = fold(value ?? '');
  return [
    ...(HOME.test(words) ? [findingProblem('homeAddress', file, place, value ?? '')] : []),
    ...(BIRTH.test(words) ? [findingProblem('birthDay', file, place, value ?? '')] : []),
  ];
}
