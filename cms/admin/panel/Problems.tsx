import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { goToField } from '../backend/show-problems.ts';
import { panelState, updatePanel } from './panel-state.ts';

const strings = adminStrings.problems;

/** What the server refused, with the way to each field and the way to fix it. */
export function Problems() {
  const { problems, isIncomplete } = panelState();
  const heading = isIncomplete ? strings.incomplete : strings.heading;
  return (
    <section className="o-note o-problems" aria-label={heading}>
      <h2>{heading}</h2>
      <p className="o-small">{isIncomplete ? strings.incompleteIntro : strings.intro}</p>
      <ol>
        {problems.map(({ field, place, problem, fix }) => (
          <li key={`${place} ${problem}`}>
            {field ? (
              <button type="button" className="o-link" onClick={() => goToField(field)}>
                {place}
              </button>
            ) : (
              <strong>{place}</strong>
            )}
            : {problem}.{' '}
            <span className="o-small">
              {strings.fix} {fix}
            </span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="o-button"
        onClick={() => updatePanel({ showProblems: false })}
      >
        {strings.close}
      </button>
    </section>
  );
}
