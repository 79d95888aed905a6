import { decodeEntities } from '../../../lib/html.ts';
import { stripMarks } from '../../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../../lib/vietnamese/normalize.ts';
import { accountNumbers, transferNumbers } from './accounts.ts';
import { numbersInColumns } from './columns.ts';
import { freeMails, mobileNumbers } from './contacts.ts';
import { digitsOf, type PersonalFinding } from './finding.ts';
import { citizenIds, identityNumbers } from './identity.ts';
import { joinedDigits } from './joined-digits.ts';
import { withoutMachineIds } from './machine-ids.ts';
import { meetingWays } from './meetings.ts';

/**
 * What every number of somebody has: five digits with no sign of a date between them, or nine with any
 * that stand in telephone numbers, or the mark of the strip for machines. Days and symbols have fewer.
 */
const MAY_HOLD_NUMBER = /\d(?:[ .-]*\d){4}|\d(?:[ ._/()-]{0,5}\d){8}|VNM/;

/**
 * Finds personal data and ways into closed meetings in a text; each value once, by the first rule
 * that knew it.
 */
export function findPersonalData(text: string): PersonalFinding[] {
  const lines = joinedDigits(decodeEntities(text).split('\n').map(normalizeLine).join('\n'));
  // Labels are read without marks: messages and old machines leave them out. What has a word beside
  // it comes before what is known by its form alone.
  const bare = stripMarks(lines);
  const found = [
    ...(MAY_HOLD_NUMBER.test(bare) ? personalNumbers(withoutMachineIds(bare)) : []),
    ...meetingWays(bare),
    ...freeMails(lines),
  ];
  return withoutTwice(found, lines);
}

function personalNumbers(text: string): PersonalFinding[] {
  return [
    identityNumbers,
    numbersInColumns,
    accountNumbers,
    citizenIds,
    mobileNumbers,
    transferNumbers,
  ].flatMap((read) => read(text));
}

/** One number is reported once: the end of an account is no telephone, unless it stands elsewhere too. */
function withoutTwice(found: readonly PersonalFinding[], text: string): PersonalFinding[] {
  const reported: { key: string; value: string }[] = [];
  return found.filter(({ value }) => {
    const key = digitsOf(value).length >= 8 ? digitsOf(value) : value;
    const isPart = (other: { key: string; value: string }) =>
      other.key === key ||
      (other.key.includes(key) && !text.replaceAll(other.value, ' ').includes(value));
    if (reported.some(isPart)) return false;
    reported.push({ key, value });
    return true;
  });
}
