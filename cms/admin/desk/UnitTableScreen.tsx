import { useState } from 'react';
import { unitJobStrings } from '../../../src/i18n/unit-job-strings.ts';
import { unitTableStrings as strings } from '../../../src/i18n/unit-table-strings.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import { MAX_TABLE_BYTES } from '../../protocol/unit-tables.ts';
import { callAction } from '../api/actions.ts';
import { FileButton } from './FileButton.tsx';
import { addresses } from './route.ts';
import { UnitTablePlan } from './UnitTablePlan.tsx';
import { useWork } from './use-work.ts';
import { WorkNote } from './WorkNote.tsx';

interface Planned {
  name: string;
  table: string;
  plan: ActionAnswer<'planUnitTable'>;
}

/** A table of units: read, looked at row by row, saved as drafts that go together. */
export function UnitTableScreen() {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [address, setAddress] = useState('');
  const work = useWork();
  const read = (file: File) => {
    setPlanned(null);
    setAddress('');
    work.run(async () => {
      if (file.size > MAX_TABLE_BYTES) throw new Error(strings.tooLarge(MAX_TABLE_BYTES / 1e6));
      const table = await base64Of(file);
      setPlanned({ name: file.name, table, plan: await callAction('planUnitTable', { table }) });
    });
  };
  const save = (table: string, send: boolean) =>
    work.run(
      async () => {
        const { entries } = await callAction('draftUnitTable', { table, send });
        const [first] = entries;
        setPlanned(null);
        if (first) setAddress(addresses.review(first));
      },
      send ? unitJobStrings.sent : unitJobStrings.saved,
    );
  return (
    <>
      <h1>{strings.title}</h1>
      <p>{strings.intro}</p>
      <p>
        {strings.others} <a href={addresses.unitChange}>{unitJobStrings.title}</a>.
      </p>
      <p>
        <FileButton
          label={strings.choose}
          types={['xlsx', 'csv']}
          disabled={work.busy}
          onFile={read}
        />
      </p>
      <WorkNote work={work} />
      {address && (
        <>
          <p>
            <a href={address}>{unitJobStrings.open}</a>
          </p>
          <p>{strings.undo}</p>
        </>
      )}
      {planned && (
        <UnitTablePlan
          name={planned.name}
          plan={planned.plan}
          disabled={work.busy}
          onSave={(send) => save(planned.table, send)}
        />
      )}
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // Arguments of one call are limited.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
