import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActingDocument, actsByTarget, type Effect, effectKinds } from './acts.ts';

const paper = (id: string, issued: string, more: Partial<ActingDocument> = {}): ActingDocument => ({
  id,
  issued,
  effects: [],
  ...more,
});
const on = (kind: Effect['kind'], target: string, more: Partial<Effect> = {}): Effect[] => [
  { kind, target, ...more },
];
const actsOn = (id: string, documents: ActingDocument[]) =>
  (actsByTarget(documents).get(id) ?? []).map((act) => `${act.kind} ${act.id} ${act.effective}`);

describe('what falls on a document', () => {
  const rule = paper('rule', '2020-01-01');
  it.each<[string, ActingDocument[], string[]]>([
    ['nothing', [rule], []],
    [
      'a replacement, from its own first day',
      [
        rule,
        paper('new', '2021-01-01', { effective: '2021-03-01', effects: on('replaces', 'rule') }),
      ],
      ['replaces new 2021-03-01'],
    ],
    [
      'nothing of a document that was annulled before its first day',
      [
        rule,
        paper('new', '2021-01-01', { effective: '2021-03-01', effects: on('replaces', 'rule') }),
        paper('stop', '2021-02-01', { effects: on('annuls', 'new') }),
      ],
      [],
    ],
    [
      'what was annulled by a document that was never in force itself',
      [
        rule,
        paper('new', '2021-01-01', { effective: '2021-03-01', effects: on('replaces', 'rule') }),
        paper('stop', '2021-01-15', { effective: '2021-02-15', effects: on('annuls', 'new') }),
        paper('undo', '2021-02-01', { effects: on('annuls', 'stop') }),
      ],
      ['replaces new 2021-03-01'],
    ],
    [
      'a document of which only an article was annulled did act',
      [
        rule,
        paper('new', '2021-01-01', { effective: '2021-03-01', effects: on('amends', 'rule') }),
        paper('part', '2021-02-01', { effects: on('annuls', 'new', { articles: 'Điều 2' }) }),
      ],
      ['amends new 2021-03-01'],
    ],
  ])('%s', (_case, documents, expected) => expect(actsOn('rule', documents)).toEqual(expected));

  it.each<[string, ActingDocument[], string]>([
    ['nothing ends', [], '9999-12-31'],
    ['the text gives a last day', [], '2021-07-01'],
    [
      'the order of it is annulled',
      [paper('end', '2021-05-01', { effects: on('annuls', 'stop') })],
      '2021-05-01',
    ],
    ['the text ends with the calendar', [], '9999-12-31'],
  ])('a suspension that %s', (name, more, ends) => {
    const untils: Record<string, string> = {
      'the text gives a last day': '2021-06-30',
      'the text ends with the calendar': '9999-12-31',
    };
    const until = untils[name];
    const stop = paper('stop', '2021-01-01', { effects: on('suspends', 'rule', { until }) });
    expect(actsByTarget([rule, stop, ...more]).get('rule')?.[0]?.ends).toBe(ends);
  });
});

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const ids = ['a', 'b', 'c', 'd', 'e'];
const library = fc.tuple(
  ...ids.map((id) =>
    fc.record({
      id: fc.constant(id),
      issued: day,
      effects: fc.array(
        fc.record({ kind: fc.constantFrom(...effectKinds), target: fc.constantFrom(...ids) }),
        { maxLength: 3 },
      ),
    }),
  ),
);

describe('whatever acts on whatever', () => {
  it('an end comes, circles or not, and taking a relation away takes its act away', () => {
    fc.assert(
      fc.property(library, fc.constantFrom(...ids), (documents, gone) => {
        const without = documents.map((document) =>
          document.id === gone ? { ...document, effects: [] } : document,
        );
        const acts = [...actsByTarget(without).values()].flat();
        return acts.every(({ id }) => id !== gone);
      }),
    );
  });
});
