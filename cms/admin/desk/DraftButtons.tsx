import { unitJobStrings as strings } from '../../../src/i18n/unit-job-strings.ts';

interface Props {
  disabled: boolean;
  /** @param send whether the drafts go to review */
  onSave: (send: boolean) => void;
}

/** Saves what was planned as drafts that go together, or sends them to review at once. */
export function DraftButtons({ disabled, onSave }: Props) {
  return (
    <p className="o-actions">
      <button type="button" className="o-button" disabled={disabled} onClick={() => onSave(false)}>
        {strings.save}
      </button>{' '}
      <button
        type="button"
        className="o-button o-primary"
        disabled={disabled}
        onClick={() => onSave(true)}
      >
        {strings.send}
      </button>
    </p>
  );
}
