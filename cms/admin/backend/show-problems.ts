import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { FieldProblem } from '../../protocol/field-problem.ts';
import { update } from '../panel/panel-state.ts';

/** Shows what the server refused: in a list, and at each field the way Decap shows its own checks. */
export function showProblems(problems: readonly FieldProblem[]): void {
  update({ problems, showProblems: true });
  const byField = Map.groupBy(problems, ({ field }) => field);
  for (const [field, found] of byField) {
    const control = field && controlOf(field);
    if (!control) continue;
    store.dispatch({
      type: 'DRAFT_VALIDATION_ERRORS',
      payload: {
        uniquefieldId: control,
        errors: found.map(({ place, problem, fix }) => ({
          type: 'CUSTOM',
          parentIds: [],
          message: `${place}: ${problem}. ${fix}`,
        })),
      },
    });
  }
}

/** Brings a field of the form into view and puts the cursor there. */
export function goToField(field: string): void {
  const id = controlOf(field);
  const target = id
    ? document.querySelector<HTMLElement>(`[for="${id}"], #${CSS.escape(id)}`)
    : null;
  target?.scrollIntoView({ block: 'center' });
  const input = id ? document.getElementById(id) : null;
  input?.focus({ preventScroll: true });
}

/** Decap numbers its controls: "title-field-3". The first of a name is the form's own field. */
function controlOf(field: string): string | null {
  const label = [...document.querySelectorAll<HTMLLabelElement>('label[for]')].find(({ htmlFor }) =>
    new RegExp(`^${field}-field-\\d+$`).test(htmlFor),
  );
  return label?.htmlFor ?? null;
}
