/**
 * Which form belongs to which address of the editor. Decap keeps one form for all addresses, and mixes two
 * entries when one is left straight for another; with a key of its own each address gets a form of its own.
 * A new entry that is saved goes on in the same form under its own address: what is being typed stays.
 */
const keys = new Map<string, string>();
let count = 0;
/** A form that is about to leave one address for another. */
let moving: { from: string; to: string } | null = null;
/** The last such move, for who hears of it late. */
let lastMove: { from: string; to: string } | null = null;

/** The key of the form at an address: "/collections/news/new". */
export function formKey(address: string): string {
  if (moving?.to === address) {
    // The form has arrived: who comes to its old address again gets a new form.
    keys.delete(moving.from);
    moving = null;
  }
  const known = keys.get(address);
  if (known) return known;
  count += 1;
  const key = `form-${count}`;
  keys.set(address, key);
  return key;
}

/** The form of one address will go on under another. */
export function moveForm(from: string, to: string): void {
  keys.set(to, formKey(from));
  moving = { from, to };
  lastMove = moving;
}

/** Whether two addresses, one after the other, show one and the same form. */
export function isSameForm(before: string, now: string): boolean {
  return before === now || (lastMove?.from === before && lastMove.to === now);
}
