import { unitJobStrings as strings } from '../../../src/i18n/unit-job-strings.ts';
import { ChoiceField, InputField } from './UnitChangeInputs.tsx';
import type { ChangeForm, ChangeKind } from './unit-change-form.ts';

export interface FieldsProps {
  form: ChangeForm;
  onChange: (part: Partial<ChangeForm>) => void;
}

const KINDS = Object.entries(strings.kinds) as [ChangeKind, string][];

/** The fields of a change: its kind, day and decision, and what that kind asks for. */
export function UnitChangeFields({ form, onChange }: FieldsProps) {
  return (
    <>
      <fieldset className="o-field">
        <legend>{strings.kind}</legend>
        {KINDS.map(([kind, label]) => (
          <label key={kind} className="d-choice">
            <input
              type="radio"
              name="kind"
              checked={form.kind === kind}
              onChange={() => onChange({ kind })}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <div className="o-field">
        <label htmlFor="d-day">{strings.day}</label>
        <input
          id="d-day"
          type="date"
          required
          value={form.day}
          onChange={({ target }) => onChange({ day: target.value })}
        />
      </div>
      <OwnFields form={form} onChange={onChange} />
      <InputField
        name="decision"
        label={strings.decision}
        hint={strings.decisionHint}
        value={form.decision}
        onChange={(decision) => onChange({ decision })}
      />
      <ChoiceField
        name="document"
        label={strings.document}
        collection="documents"
        value={form.document}
        onChange={(document) => onChange({ document })}
      />
    </>
  );
}

function OwnFields({ form, onChange }: FieldsProps) {
  const unit = (
    <ChoiceField
      name="unit"
      label={strings.unit}
      value={form.unit}
      onChange={(chosen) => onChange({ unit: chosen })}
    />
  );
  switch (form.kind) {
    case 'merge':
      return <MergeFields form={form} onChange={onChange} />;
    case 'split':
      return (
        <>
          {unit}
          <SplitFields form={form} onChange={onChange} />
        </>
      );
    case 'rename':
      return (
        <>
          {unit}
          <InputField
            name="name"
            label={strings.newName}
            value={form.name}
            onChange={(name) => onChange({ name })}
          />
        </>
      );
    case 'transfer':
      return (
        <>
          <ChoiceField
            name="units"
            label={strings.moving}
            many={form.units}
            onChangeMany={(units) => onChange({ units })}
          />
          <ChoiceField
            name="parent"
            label={strings.parent}
            value={form.parent}
            onChange={(parent) => onChange({ parent })}
          />
        </>
      );
    case 'end':
      return (
        <>
          {unit}
          <InputField
            name="reason"
            label={strings.reason}
            value={form.reason}
            onChange={(reason) => onChange({ reason })}
          />
        </>
      );
    default:
      return form.kind satisfies never;
  }
}

function MergeFields({ form, onChange }: FieldsProps) {
  return (
    <>
      <ChoiceField
        name="units"
        label={strings.ending}
        many={form.units}
        onChangeMany={(units) => onChange({ units })}
      />
      <ChoiceField
        name="into"
        label={strings.into}
        value={form.into}
        onChange={(into) => onChange({ into })}
      />
      {form.into === '' && (
        <>
          <InputField
            name="name"
            label={strings.created}
            value={form.name}
            onChange={(name) => onChange({ name })}
          />
          <InputField
            isNumber
            name="members"
            label={strings.members}
            hint={strings.membersHint}
            value={form.members}
            onChange={(members) => onChange({ members })}
          />
        </>
      )}
    </>
  );
}

function SplitFields({ form, onChange }: FieldsProps) {
  const setPart = (at: number, part: Partial<ChangeForm['parts'][number]>) =>
    onChange({ parts: form.parts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      <label className="d-choice">
        <input
          type="checkbox"
          checked={form.goesOn}
          onChange={({ target }) => onChange({ goesOn: target.checked })}
        />{' '}
        {strings.goesOn}
      </label>
      {form.parts.map(({ name, members }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <fieldset key={at} className="o-field">
          <legend>{strings.part(at + 1)}</legend>
          <InputField
            name={`part-${at}`}
            label={strings.newName}
            value={name}
            onChange={(text) => setPart(at, { name: text })}
          />
          <InputField
            isNumber
            name={`members-${at}`}
            label={strings.members}
            value={members}
            onChange={(text) => setPart(at, { members: text })}
          />
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="o-button"
          onClick={() => onChange({ parts: [...form.parts, { name: '', members: '' }] })}
        >
          {strings.addPart}
        </button>
      </p>
    </>
  );
}
