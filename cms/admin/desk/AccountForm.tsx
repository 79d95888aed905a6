import type { SyntheticEvent } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { ROLES, type Role } from '../../../src/model/roles.ts';
import type { AccountInfo, Area } from '../../protocol/accounts.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { useAnswer } from './use-answer.ts';
import { useSettingNames } from './use-setting-names.ts';

const strings = deskStrings.accounts;

interface Props {
  account: AccountInfo;
  busy: boolean;
  onSave: (change: { name: string; role: Role; area: Area }) => void;
}

/** Name, role and area of an account. */
export function AccountForm({ account, busy, onSave }: Props) {
  const { login, name, role, area } = account;
  const names = useSettingNames();
  const units = useAnswer('relationOptions', { collection: 'units' }).data?.options ?? [];
  const sections = Object.entries(names)
    .filter(([key]) => key.startsWith('sections/'))
    .map(([key, label]): [string, string] => [key.slice('sections/'.length), label]);
  const kinds = allCollections.map(({ id, label }): [string, string] => [id, label]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const all = (field: string) => form.getAll(field).map(String);
    onSave({
      name: String(form.get('name')),
      role: ROLES.find((one) => one === form.get('role')) ?? role,
      area: { collections: all('collections'), sections: all('sections'), units: all('units') },
    });
  };
  return (
    <form onSubmit={submit} className="o-form d-part">
      <div className="o-field">
        <label htmlFor={`d-name-${login}`}>{strings.name}</label>
        <input id={`d-name-${login}`} name="name" defaultValue={name} required maxLength={80} />
      </div>
      <RoleChoice name="role" id={`d-role-${login}`} value={role} />
      <p className="o-small">
        <strong>{strings.area}.</strong> {strings.areaHint}
      </p>
      <Checks
        title={strings.areaKinds}
        name="collections"
        options={kinds}
        chosen={area.collections}
      />
      <Checks
        title={strings.areaSections}
        name="sections"
        options={sections}
        chosen={area.sections}
      />
      <Checks
        title={strings.areaUnits}
        name="units"
        options={units.map(({ value, label }): [string, string] => [value, label])}
        chosen={area.units}
      />
      <button type="submit" className="o-button o-primary" disabled={busy}>
        {strings.save}
      </button>
    </form>
  );
}

function Checks(props: {
  title: string;
  name: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: readonly string[];
}) {
  return (
    <fieldset className="d-checks">
      <legend>{props.title}</legend>
      {props.options.map(([value, label]) => (
        <label key={value} className="o-check">
          <input
            type="checkbox"
            name={props.name}
            value={value}
            defaultChecked={props.chosen.includes(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
