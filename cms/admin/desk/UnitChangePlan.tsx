import { unitJobStrings as strings } from '../../../src/i18n/unit-job-strings.ts';
import { formatNumber } from '../../../src/lib/numbers.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import { TextChanges } from './TextChanges.tsx';

const FIGURES = ['units', 'committees', 'cells', 'members'] as const;

/** What a change would do: sums before and after, and every entry it writes. */
export function UnitChangePlan({ plan }: { plan: ActionAnswer<'planUnitChange'> }) {
  return (
    <>
      {plan.sums.length > 0 && <h3>{strings.sums}</h3>}
      {plan.sums.map(({ name, before, after }) => (
        <table key={name} className="d-sums">
          <caption>{strings.sumsOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.figure}</th>
              <th scope="col">{strings.before}</th>
              <th scope="col">{strings.after}</th>
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{strings.figures[figure]}</th>
                <td>{formatNumber(before[figure])}</td>
                <td>
                  {before[figure] === after[figure] ? (
                    formatNumber(after[figure])
                  ) : (
                    <strong>{formatNumber(after[figure])}</strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {plan.sums.length > 0 && <p>{strings.statedNote}</p>}
      <h3>{strings.entries(plan.edits.length)}</h3>
      {plan.edits.map(({ slug, title, isNew, before, after }) => (
        <details key={slug} open={plan.edits.length <= 4}>
          <summary>
            {title} {isNew && `(${strings.isNew})`}
          </summary>
          {isNew ? <p className="d-text">{after}</p> : <TextChanges before={before} now={after} />}
        </details>
      ))}
    </>
  );
}
