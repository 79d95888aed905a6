import { type SyntheticEvent, useState } from 'react';
import { unitJobStrings as strings } from '../../../src/i18n/unit-job-strings.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import { callAction } from '../api/actions.ts';
import { DraftButtons } from './DraftButtons.tsx';
import { addresses } from './route.ts';
import { UnitChangeFields } from './UnitChangeFields.tsx';
import { UnitChangePlan } from './UnitChangePlan.tsx';
import { changeOf, EMPTY_FORM, isAskable } from './unit-change-form.ts';
import { useWork } from './use-work.ts';
import { WorkNote } from './WorkNote.tsx';

type Plan = ActionAnswer<'planUnitChange'>;

/** A change of units as one job: filled in, looked at before and after, saved as drafts that go together. */
export function UnitChangeScreen() {
  const [form, setForm] = useState(EMPTY_FORM);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [address, setAddress] = useState('');
  const work = useWork();
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    setAddress('');
    work.run(async () => setPlan(await callAction('planUnitChange', { change: changeOf(form) })));
  };
  const save = (send: boolean) =>
    work.run(
      async () => {
        const { entries } = await callAction('draftUnitChange', { change: changeOf(form), send });
        const [first] = entries;
        setPlan(null);
        setForm(EMPTY_FORM);
        if (first) setAddress(addresses.review(first));
      },
      send ? strings.sent : strings.saved,
    );
  return (
    <>
      <h1>{strings.title}</h1>
      <p>{strings.intro}</p>
      <form onSubmit={ask} className="o-form">
        <UnitChangeFields
          form={form}
          onChange={(part) => {
            setForm({ ...form, ...part });
            setPlan(null);
          }}
        />
        <p className="o-actions">
          <button
            type="submit"
            className="o-button o-primary"
            disabled={work.busy || !isAskable(form)}
          >
            {strings.plan}
          </button>
        </p>
      </form>
      <WorkNote work={work} />
      {address && (
        <p>
          <a href={address}>{strings.open}</a>
        </p>
      )}
      {plan && (
        <section className="d-part" aria-labelledby="d-plan">
          <h2 id="d-plan">{strings.planned}</h2>
          {plan.faults.map((fault) => (
            <p key={fault} role="alert" className="d-alert">
              {fault}
            </p>
          ))}
          {plan.faults.length === 0 && (
            <>
              <UnitChangePlan plan={plan} />
              <DraftButtons disabled={work.busy} onSave={save} />
            </>
          )}
        </section>
      )}
    </>
  );
}
