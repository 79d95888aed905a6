import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnOf, packChoices, packDates, runsOf, unpackChoices, unpackDates } from './columns.ts';

const date = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('1930-02-03'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

it('columns come back as they were', () => {
  fc.assert(
    fc.property(fc.array(date), fc.array(fc.constantFrom('', 'a', 'a b', 'c')), (dates, fields) => {
      expect(unpackDates(JSON.parse(JSON.stringify(packDates(dates))))).toEqual(dates);
      expect(unpackChoices(JSON.parse(JSON.stringify(packChoices(fields))))).toEqual(fields);
      expect(columnOf(runsOf(fields))).toEqual(fields);
    }),
  );
});
