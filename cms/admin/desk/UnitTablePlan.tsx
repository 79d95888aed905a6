import { useState } from 'react';
import { importUnitStrings } from '../../../src/i18n/import-unit-strings.ts';
import { unitTableStrings as strings } from '../../../src/i18n/unit-table-strings.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import { DraftButtons } from './DraftButtons.tsx';

interface Props {
  name: string;
  plan: ActionAnswer<'planUnitTable'>;
  disabled: boolean;
  onSave: (send: boolean) => void;
}

/** What a table would write: every row, the sums, and the buttons when nothing is wrong. */
export function UnitTablePlan({ name, plan, disabled, onSave }: Props) {
  const [isShort, setShort] = useState(true);
  const shown = plan.rows.filter(
    ({ isWrong, words }) => !isShort || isWrong || words !== importUnitStrings.same,
  );
  return (
    <section className="d-part" aria-labelledby="d-table">
      <h2 id="d-table">{strings.planned(name)}</h2>
      {plan.faults.map((fault) => (
        <p key={fault} role="alert" className="d-alert">
          {fault}
        </p>
      ))}
      {[...plan.summary, ...plan.notes].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <label className="d-choice">
        <input
          type="checkbox"
          checked={isShort}
          onChange={({ target }) => setShort(target.checked)}
        />{' '}
        {strings.onlyChanged}
      </label>
      {shown.length > 0 && (
        <table className="d-table-rows">
          <thead>
            <tr>
              <th scope="col">{strings.line}</th>
              <th scope="col">{strings.unit}</th>
              <th scope="col">{strings.result}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, name: unit, words, isWrong }) => (
              <tr key={line} className={isWrong ? 'd-wrong' : undefined}>
                <td>{line}</td>
                <th scope="row">{unit}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.faults.length === 0 && plan.entries === 0 && <p>{strings.nothing}</p>}
      {plan.faults.length === 0 && plan.entries > 0 && (
        <>
          <p>{strings.entries(plan.entries)}</p>
          <DraftButtons disabled={disabled} onSave={onSave} />
        </>
      )}
    </section>
  );
}
