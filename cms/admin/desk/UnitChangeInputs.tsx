import { EntryPicker } from '../widgets/EntryPicker.tsx';

interface Labelled {
  name: string;
  label: string;
  hint?: string;
}
interface InputProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  isNumber?: boolean;
}

export function InputField({ name, label, hint, value, onChange, isNumber }: InputProps) {
  const id = `d-${name}`;
  const kind = isNumber ? { type: 'number', min: 0 } : { autoComplete: 'off' };
  return (
    <div className="o-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...kind}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

type ChoiceProps = Labelled & { collection?: string } & (
    | { value: string; onChange: (value: string) => void; many?: never; onChangeMany?: never }
    | { many: string[]; onChangeMany: (value: string[]) => void; value?: never; onChange?: never }
  );

/** Entries found by a few letters, as the forms have it. */
export function ChoiceField({ name, label, collection = 'units', ...choice }: ChoiceProps) {
  const id = `d-${name}`;
  const isMany = choice.many !== undefined;
  const settings: Record<string, unknown> = { target: collection, multiple: isMany };
  return (
    <div className="o-field">
      <label htmlFor={id}>{label}</label>
      <EntryPicker
        forID={id}
        classNameWrapper="d-picker"
        field={{ get: (key) => settings[key] }}
        value={isMany ? choice.many : choice.value}
        onChange={(value) => {
          if (choice.onChangeMany) choice.onChangeMany([value].flat());
          else choice.onChange(String(value));
        }}
      />
    </div>
  );
}
