import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { momentOf, readDay, readTime, showMoment } from './day-text.ts';

const strings = adminStrings.dates;

interface Props {
  value?: unknown;
  onChange: (value: string) => void;
  field: { get: (key: string) => unknown };
  forID: string;
  classNameWrapper: string;
  setActiveStyle?: () => void;
  setInactiveStyle?: () => void;
}

/**
 * A day, or a day and a time, typed as an office writes them. The browser's own picker follows the
 * browser's language and shows 11/05 for 5 November.
 */
export function DateInput(props: Props) {
  const { value, onChange, field, forID, classNameWrapper } = props;
  const hasTime = field.get('with_time') === true;
  const stored = showMoment(value);
  const [day, setDay] = useState(stored.day || String(value ?? ''));
  const [time, setTime] = useState(stored.time);

  // What cannot be read is handed on as it is: the server says what is wrong with it.
  const change = (dayText: string, timeText: string) => {
    setDay(dayText);
    setTime(timeText);
    const isoDay = readDay(dayText);
    const isoTime = timeText.trim() === '' ? '00:00' : readTime(timeText);
    if (dayText.trim() === '') onChange('');
    else if (!isoDay || (hasTime && !isoTime)) onChange(`${dayText} ${timeText}`.trim());
    else onChange(hasTime ? momentOf(isoDay, isoTime ?? '00:00') : isoDay);
  };
  const now = () => {
    const shown = showMoment(new Date());
    change(shown.day, hasTime ? shown.time : '');
  };
  const active = { onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle };
  return (
    <div className={classNameWrapper}>
      <div className="o-date">
        <input
          id={forID}
          inputMode="numeric"
          autoComplete="off"
          placeholder={strings.dayPlaceholder}
          value={day}
          onChange={({ target }) => change(target.value, time)}
          {...active}
        />
        {hasTime && (
          <input
            aria-label={strings.time}
            autoComplete="off"
            placeholder={strings.timePlaceholder}
            value={time}
            onChange={({ target }) => change(day, target.value)}
            {...active}
          />
        )}
        <button type="button" className="o-button" onClick={now}>
          {hasTime ? strings.now : strings.today}
        </button>
      </div>
    </div>
  );
}

/** What the preview shows when no template draws the field. */
export function DatePreview({ value }: Pick<Props, 'value'>) {
  const { day, time } = showMoment(value);
  return (
    <span>
      {day} {time}
    </span>
  );
}
