import { describe, expect, it } from 'vitest';
import { deriveValidity, endAhead, lifeOf, type ValidityFacts } from './validity.ts';

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
    expect(endAhead({ ...facts, ...more }, '2026-11-21')).toEqual(end),
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
      { state: 'het-hieu-luc', cause: 'a', alongside: ['b'] },
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
      'stated dead, ended later',
      {
        ...none,
        stated: 'het-hieu-luc',
        endedBy: [{ id: 'b', effective: '2026-06-01', how: 'replaces' }],
      },
      'con-hieu-luc',
    ],
    [
      'stated partly dead, amended later',
      {
        ...none,
        stated: 'het-mot-phan',
        amendedBy: [{ id: 'b', effective: '2026-06-01', how: 'replaces' }],
      },
      'con-hieu-luc',
    ],
    [
      'stated dead by somebody who looked before, though its own end is to come',
      { ...none, stated: 'het-hieu-luc', checked: '2026-02-01', expires: '2030-01-01' },
      'het-hieu-luc',
    ],
    [
      'stated dead by somebody who looked after it had run out',
      { ...none, stated: 'het-hieu-luc', checked: '2026-06-01', expires: '2026-05-01' },
      'con-hieu-luc',
    ],
    [
      'stated dead by somebody who looked later',
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
  it('tells a life in order', () => {
    const facts = {
      ...replaced,
      effective: '2017-03-01',
      amendedBy: [{ id: 'c', effective: '2019-01-01' }],
    };
    expect(lifeOf(facts).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'issued 2017-02-06',
      'effective 2017-03-01',
      'amended 2019-01-01',
      'replaces 2026-01-09',
    ]);
  });
  it('nothing happens to the dead', () => {
    const facts = { ...replaced, amendedBy: [{ id: 'c', effective: '2026-02-01' }] };
    expect(lifeOf(facts).map(({ kind }) => kind)).toEqual(['issued', 'replaces']);
  });
});
