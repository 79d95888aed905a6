const collator = new Intl.Collator('vi', { numeric: true });

/** Orders two Vietnamese strings as a dictionary does (a ă â b c d đ …), numbers by value. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}
