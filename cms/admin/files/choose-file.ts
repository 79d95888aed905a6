import { updatePanel } from '../panel/panel-state.ts';
import type { FileKind } from './file-kinds.ts';

/**
 * Opens the picker over the page.
 * @returns the path of the chosen file in its folder ("a.jpg"); null when the person chose none
 */
export function chooseFile(kind: FileKind): Promise<string | null> {
  const { promise: answer, resolve } = Promise.withResolvers<string | null>();
  updatePanel({
    picker: {
      kind,
      decide: (name) => {
        updatePanel({ picker: null });
        resolve(name);
      },
    },
  });
  return answer;
}
