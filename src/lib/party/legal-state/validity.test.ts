import { describe, expect, it } from 'vitest';
import { type ValidityFacts, validityFacts } from './facts.ts';
import { timelineOf } from './timeline.ts';
import { deriveValidity, upcomingEnd } from './validity.ts';

describe('the end that is known to come', () => {
  const facts: ValidityFacts = {
    stated: 'con-hieu-luc',
    issued: '2020-01-01',
    endedBy: [],
    amendedBy: [],
  };
  const by = (effective: string) => [{ id: 'b', effective, how: 'replaces' as const }];
  it.each([
    ['nothing is known', {}, undefined],
    ['another takes its place', { endedBy: by('2027-02-01') }, { day: '2027-02-01', by: 'b' }],
    ['it runs out', { expires: '2026-12-31' }, { day: '2027-01-01', by: undefined }],
    [
      'it runs out before another comes',
      { expires: '2026-12-31', endedBy: by('2027-02-01') },
      { day: '2027-01-01', by: undefined },
    ],
    ['it is past', { endedBy: by('2026-01-09') }, undefined],
  ])('%s', (_case, more, end) =>
    expect(upcomingEnd({ ...facts, ...more }, '2026-11-21')).toEqual(end),
  );
});

describe('deriveValidity', () => {
  const none: ValidityFacts = {
    stated: 'chua-ro',
    issued: '2017-02-06',
    endedBy: [],
    amendedBy: [],
  };
  const today = '2026-11-21';
  it.each([
    ['nobody checked', none, { state: 'chua-ro' }],
    [
      'checked',
      { ...none, stated: 'con-hieu-luc', checked: '2026-11-15' },
      { state: 'con-hieu-luc', checked: '2026-11-15' },
    ],
    [
      'replaced',
      {
        ...none,
        stated: 'con-hieu-luc',
        endedBy: [{ id: 'b', effective: '2026-01-09', how: 'replaces' }],
      },
      { state: 'het-hieu-luc', cause: 'b', ending: 'replaces' },
    ],
    [
      'to be replaced next year',
      {
        ...none,
        stated: 'con-hieu-luc',
        endedBy: [{ id: 'b', effective: '2027-01-01', how: 'annuls' }],
      },
      { state: 'con-hieu-luc' },
    ],
    ['expired', { ...none, expires: '2026-11-20' }, { state: 'het-hieu-luc' }],
    ['last day', { ...none, stated: 'con-hieu-luc', expires: today }, { state: 'con-hieu-luc' }],
    [
      'two took its place together',
      {
        ...none,
        endedBy: [
          { id: 'a', effective: '2026-01-09', how: 'replaces' },
          { id: 'b', effective: '2026-01-09', how: 'replaces' },
          { id: 'c', effective: '2026-02-09', how: 'replaces' },
        ],
      },
      { state: 'het-hieu-luc', cause: 'a', jointly: ['b'] },
    ],
    ['not yet', { ...none, effective: '2026-12-01' }, { state: 'chua-co-hieu-luc' }],
    [
      'amended',
      { ...none, stated: 'het-mot-phan', amendedBy: [{ id: 'c', effective: '2026-02-01' }] },
      { state: 'het-mot-phan', cause: 'c' },
    ],
  ] as [string, ValidityFacts, object][])('%s', (_case, facts, expected) => {
    expect(deriveValidity(facts, today)).toMatchObject(expected);
  });

  const replaced: ValidityFacts = {
    ...none,
    endedBy: [{ id: 'b', effective: '2026-01-09', how: 'replaces' }],
  };
  it.each([
    ['the day before its issue', '2017-02-05', 'chua-co-hieu-luc'],
    ['while it held', '2020-05-01', 'con-hieu-luc'],
    ['the day it was replaced', '2026-01-09', 'het-hieu-luc'],
  ])('as at %s', (_case, day, state) => {
    expect(deriveValidity(replaced, day).state).toBe(state);
  });
  const day = '2026-03-01';
  it.each([
    [
      'its day has come',
      { ...none, stated: 'chua-co-hieu-luc', effective: '2026-01-01' },
      'chua-ro',
    ],
    ['its last day', { ...none, stated: 'con-hieu-luc', expires: day }, 'con-hieu-luc'],
    [
      'stated repealed, ended later',
      {
        ...none,
        stated: 'het-hieu-luc',
        endedBy: [{ id: 'b', effective: '2026-06-01', how: 'replaces' }],
      },
      'con-hieu-luc',
    ],
    [
      'stated partly repealed, amended later',
      {
        ...none,
        stated: 'het-mot-phan',
        amendedBy: [{ id: 'b', effective: '2026-06-01', how: 'replaces' }],
      },
      'con-hieu-luc',
    ],
    [
      'stated repealed by somebody who looked before, though its own end is to come',
      { ...none, stated: 'het-hieu-luc', checked: '2026-02-01', expires: '2030-01-01' },
      'het-hieu-luc',
    ],
    [
      'stated repealed by somebody who looked after it had run out',
      { ...none, stated: 'het-hieu-luc', checked: '2026-06-01', expires: '2026-05-01' },
      'con-hieu-luc',
    ],
    [
      'stated repealed by somebody who looked later',
      { ...none, stated: 'het-hieu-luc', checked: '2026-05-01' },
      'chua-ro',
    ],
  ] as [string, ValidityFacts, string][])('on a day, %s', (_case, facts, state) => {
    expect(deriveValidity(facts, day).state).toBe(state);
  });
  it('a last day at the end of the calendar is none', () => {
    const endless: ValidityFacts = { ...none, stated: 'con-hieu-luc', expires: '9999-12-31' };
    expect(deriveValidity(endless, day).state).toBe('con-hieu-luc');
  });
  it('an amendment ends nothing', () => {
    const amended: ValidityFacts = {
      ...none,
      stated: 'het-hieu-luc',
      amendedBy: [{ id: 'c', effective: '2020-01-01' }],
    };
    expect(deriveValidity(amended, day)).toEqual({ state: 'het-hieu-luc' });
  });
  it('ends the day after its last', () => {
    const facts = { ...none, expires: '2025-12-31' };
    expect(deriveValidity(facts, day)).toEqual({ state: 'het-hieu-luc', since: '2026-01-01' });
  });
  it('nobody knows of a day when nothing ended the document and nobody checked', () => {
    expect(deriveValidity(none, '2020-05-01').state).toBe('chua-ro');
  });
  it('tells what happened in order', () => {
    const facts = {
      ...replaced,
      effective: '2017-03-01',
      amendedBy: [{ id: 'c', effective: '2019-01-01' }],
    };
    expect(timelineOf(facts).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'issued 2017-02-06',
      'effective 2017-03-01',
      'amended 2019-01-01',
      'replaces 2026-01-09',
    ]);
  });
  it('nothing happens after the end', () => {
    const facts = { ...replaced, amendedBy: [{ id: 'c', effective: '2026-02-01' }] };
    expect(timelineOf(facts).map(({ kind }) => kind)).toEqual(['issued', 'replaces']);
  });
});

describe('a suspended document', () => {
  const facts: ValidityFacts = {
    stated: 'con-hieu-luc',
    checked: '2020-02-01',
    issued: '2020-01-01',
    endedBy: [],
    amendedBy: [],
    suspendedBy: [{ id: 's', effective: '2026-01-01', ends: '2026-07-01' }],
  };
  it.each([
    ['before', '2025-12-31', { state: 'con-hieu-luc' }],
    [
      'while it lasts',
      '2026-01-01',
      { state: 'ngung-hieu-luc', cause: 's', resumes: '2026-07-01' },
    ],
    ['once it applies again', '2026-07-01', { state: 'con-hieu-luc' }],
  ])('%s', (_when, day, expected) => expect(deriveValidity(facts, day)).toMatchObject(expected));
  it('that another ends is no longer in force, and not suspended', () => {
    const ended = {
      ...facts,
      endedBy: [{ id: 'b', effective: '2026-02-01', how: 'annuls' as const }],
    };
    expect(deriveValidity(ended, '2026-03-01').state).toBe('het-hieu-luc');
  });
  it('tells when it applies again', () => {
    expect(timelineOf(facts).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'issued 2020-01-01',
      'suspended 2026-01-01',
      'resumed 2026-07-01',
    ]);
  });
});

describe('articles another takes out of a document', () => {
  const act = { id: 'p', effective: '2026-01-01', ends: '9999-12-31', articles: 'Điều 5' } as const;
  const facts = (kind: 'annuls' | 'suspends' | 'amends', stated: ValidityFacts['stated']) => ({
    stated,
    issued: '2020-01-01',
    endedBy: [],
    amendedBy: [],
    articleActs: [{ ...act, kind }],
  });
  it.each([
    ['annulled', facts('annuls', 'con-hieu-luc'), 'het-mot-phan'],
    ['annulled, of a rule nobody checked', facts('annuls', 'chua-ro'), 'het-mot-phan'],
    ['suspended: the rule holds', facts('suspends', 'con-hieu-luc'), 'con-hieu-luc'],
    ['amended: the rule holds', facts('amends', 'con-hieu-luc'), 'con-hieu-luc'],
  ])('%s', (_case, given, state) => {
    expect(deriveValidity(given, '2026-02-01')).toMatchObject({
      state,
      articles: [{ articles: 'Điều 5', id: 'p' }],
    });
    expect(deriveValidity(given, '2025-12-31').articles).toBeUndefined();
  });
});

describe('a document stated as suspended', () => {
  const stated: ValidityFacts = {
    stated: 'ngung-hieu-luc',
    checked: '2026-01-15',
    issued: '2020-01-01',
    endedBy: [],
    amendedBy: [],
  };
  const held = {
    ...stated,
    suspendedBy: [{ id: 's', effective: '2026-01-01', ends: '2026-04-01' }],
  };
  it.each([
    ['nothing in the library, before the check', stated, '2025-06-01', 'chua-ro'],
    ['nothing in the library, after it', stated, '2026-02-01', 'ngung-hieu-luc'],
    ['a suspension, before it', held, '2025-06-01', 'con-hieu-luc'],
    ['a suspension, during it', held, '2026-02-01', 'ngung-hieu-luc'],
    ['a suspension, after it', held, '2026-05-01', 'con-hieu-luc'],
  ] as const)('with %s', (_case, facts, day, state) =>
    expect(deriveValidity(facts, day).state).toBe(state),
  );
});

describe('one document that acts on several articles', () => {
  const own = { stated: 'con-hieu-luc', issued: '2020-01-01' } as const;
  const act = { id: 'b', effective: '2026-01-01', ends: '9999-12-31' } as const;
  const facts = validityFacts(own, [
    { ...act, kind: 'amends', articles: 'Điều 2' },
    { ...act, kind: 'amends', articles: 'Điều 3' },
    { ...act, kind: 'amends', articles: undefined },
    { ...act, kind: 'annuls', articles: 'Điều 5' },
  ]);
  it('is told article by article', () => {
    expect(
      timelineOf(facts).map(({ kind, articles }) => `${kind} ${articles ?? ''}`.trim()),
    ).toEqual(['issued', 'amended Điều 2', 'amended Điều 3', 'amended', 'partlyRepealed Điều 5']);
  });
  it('before it acted, a rule stated as partly in force was whole', () => {
    const partly: ValidityFacts = { ...facts, stated: 'het-mot-phan' };
    expect(deriveValidity(partly, '2025-06-01').state).toBe('con-hieu-luc');
    expect(deriveValidity(partly, '2026-06-01').state).toBe('het-mot-phan');
  });
});
