import { type TableSize, updatePanel } from '../panel/panel-state.ts';

/** Asks over the page how large a table shall be. @returns null when the person wants none */
export function askTableSize(): Promise<TableSize | null> {
  const { promise: answer, resolve } = Promise.withResolvers<TableSize | null>();
  updatePanel({
    tableSize: (size) => {
      updatePanel({ tableSize: null });
      resolve(size);
    },
  });
  return answer;
}
