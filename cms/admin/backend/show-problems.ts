import type { FieldProblem } from '../../protocol/field-problem.ts';
import { controlIdOf, showFieldErrors } from '../decap/open-form.ts';
import { updatePanel } from '../panel/panel-state.ts';

/** Shows what the server refused: in a list, and at each field the way Decap shows its own checks. */
export function showProblems(problems: readonly FieldProblem[]): void {
  updatePanel({ problems, isIncomplete: false, showProblems: true });
  const byField = Map.groupBy(problems, ({ field }) => field);
  for (const [field, found] of byField) {
    const texts = found.map(({ place, problem, fix }) => `${place}: ${problem}. ${fix}`);
    if (field) showFieldErrors(field, texts);
  }
}

/** Brings a field of the form into view and puts the cursor there. */
export function goToField(field: string): void {
  const id = controlIdOf(field);
  const target = id
    ? document.querySelector<HTMLElement>(`[for="${id}"], #${CSS.escape(id)}`)
    : null;
  target?.scrollIntoView({ block: 'center' });
  const input = id ? document.getElementById(id) : null;
  input?.focus({ preventScroll: true });
}
