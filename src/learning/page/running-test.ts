import { DEVICE_KEYS } from '../../lib/stored-data.ts';

/** What stands in the fields of a test, so that a reload loses nothing. */
export interface RunningTest {
  seed: string;
  /** When it was begun, milliseconds. */
  begun: number;
  /** By question: the values of its fields in order; "on" and "" for boxes. */
  answers: Record<string, string[]>;
}

const KEY = DEVICE_KEYS.runningTest;

type Field = HTMLInputElement | HTMLSelectElement;
const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Field>('fieldset input, fieldset select'),
];
const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type !== 'text';

/** The values of a form's fields. */
export function valuesOf(form: HTMLFormElement): string[] {
  return fieldsOf(form).map((field) => {
    if (isBox(field)) return field.checked ? 'on' : '';
    return field.value;
  });
}

/** Puts values back into the fields of a form. */
export function restoreValues(form: HTMLFormElement, values: readonly string[]): void {
  fieldsOf(form).forEach((field, at) => {
    const value = values[at] ?? '';
    if (isBox(field)) field.checked = value === 'on';
    else field.value = value;
  });
}

/** The test that is being taken in this tab, if it is that of a seed. */
export function runningTest(seed: string): RunningTest {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as RunningTest | null;
    if (found?.seed === seed) return found;
  } catch {
    // A value of another version: begin anew.
  }
  return { seed, begun: Date.now(), answers: {} };
}

/** Remembers the test of this tab; a browser that refuses loses only the protection against a reload. */
export function storeTest(test: RunningTest): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(test));
  } catch {
    // A full or private store.
  }
}

/** Forgets the test of this tab. */
export function endTest(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // A blocked store holds nothing.
  }
}
