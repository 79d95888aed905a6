/** Names of a unit, and beside each "Đảng ủy X" what people call "Đảng bộ X", and the other way round. */
export function bothNames(names: readonly string[]): string[] {
  const other = names.map((name) =>
    name.replace(/^Đảng (ủy|bộ) /u, (_, word) => (word === 'ủy' ? 'Đảng bộ ' : 'Đảng ủy ')),
  );
  return [...new Set([...names, ...other])];
}
