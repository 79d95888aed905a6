import { describe, expect, it } from 'vitest';
import { blocks } from '../blocks/registry.ts';
import { problem } from '../guards/problem.ts';
import type { Editor, Fields } from '../model/fields/field.ts';
import { allCollections, allSettings } from '../model/registry.ts';
import { type GuardRule, guardMessages } from './guard-messages.ts';

/** Names of fields as files have them, groups and lists included. */
function namesOf(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { editor }]: [string, { editor: Editor }]) => [
    name,
    ...(editor.kind === 'group' || editor.kind === 'list' ? namesOf(editor.fields) : []),
  ]);
}

const identifiers = new Set([
  ...[...allCollections, ...allSettings].flatMap(({ fields }) => namesOf(fields)),
  ...allCollections.map(({ id }) => id),
  ...blocks.keys(),
  ...[...blocks.values()].flatMap(({ attributes }) => namesOf(attributes)),
]);

/** Identifiers in a text, as whole words; places of the message are filled in by its rule. */
function identifiersIn(text: string): string[] {
  const words = text.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu) ?? [];
  return words.filter((word) => identifiers.has(word));
}

describe('what the guards tell people', () => {
  it('knows many identifiers', () => expect(identifiers.size).toBeGreaterThan(80));

  it.each(Object.entries(guardMessages))(
    '%s names no field or block by its identifier',
    (_rule, message) => {
      expect(identifiersIn(`${message.problem} ${message.fix}`)).toEqual([]);
    },
  );

  it.each(Object.keys(guardMessages))('%s has one line of problem and one of fix', (rule) => {
    const { problem: text, fix } = problem(rule as GuardRule, 'tin-tuc/a.md', 'Nội dung');
    expect(text).not.toBe('');
    expect(fix).not.toBe('');
    expect(`${text}${fix}`).not.toMatch(/\n|undefined|\[object/);
  });
});
