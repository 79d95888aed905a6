import { expect, it } from 'vitest';
import { formKey, isSameForm, moveForm } from './form-key.ts';

it('each address has a form of its own; a saved new entry takes its form along', () => {
  const first = formKey('/new');
  expect(formKey('/entries/a')).not.toBe(first);
  expect(formKey('/new')).toBe(first);
  moveForm('/new', '/entries/b');
  expect(formKey('/new')).toBe(first);
  expect(formKey('/entries/b')).toBe(first);
  expect(formKey('/new')).not.toBe(first);
  expect(formKey('/entries/b')).toBe(first);
  expect(isSameForm('/new', '/entries/b')).toBe(true);
  expect(isSameForm('/entries/a', '/entries/b')).toBe(false);
});
