import { type SyntheticEvent, useId, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';

const strings = deskStrings.review;

/** Approves for a day and an hour, by Viet Nam's clock. */
export function ScheduleForm(props: { disabled: boolean; onSchedule: (at: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState('');
  const id = useId();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const at = `${form.get('day')}T${form.get('time')}:00+07:00`;
    if (!(new Date(at).getTime() > Date.now())) return setError(strings.schedulePast);
    setError('');
    setOpen(false);
    props.onSchedule(at);
  };
  return (
    <>
      <button
        type="button"
        className="o-button"
        aria-expanded={isOpen}
        disabled={props.disabled}
        onClick={() => setOpen(!isOpen)}
      >
        {strings.schedule}
      </button>
      {isOpen && (
        <form onSubmit={submit} className="d-inline d-wide">
          <div className="o-field">
            <label htmlFor={`${id}-day`}>{strings.scheduleDay}</label>
            <input id={`${id}-day`} name="day" type="date" required />
          </div>
          <div className="o-field">
            <label htmlFor={`${id}-time`}>{strings.scheduleTime}</label>
            <input id={`${id}-time`} name="time" type="time" required />
          </div>
          <button type="submit" className="o-button o-primary">
            {strings.scheduleGo}
          </button>
          {error && (
            <p role="alert" className="d-alert">
              {error}
            </p>
          )}
        </form>
      )}
    </>
  );
}
