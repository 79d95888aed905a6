import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { ReadField } from '../../protocol/routes.ts';
import { goToField } from '../backend/show-problems.ts';
import { panelState, updatePanel } from './panel-state.ts';

const strings = adminStrings.paper;

/** Where each field of a form was read in the file it was filled from; what is not certain is asked for. */
export function PaperEvidence() {
  const { evidence } = panelState();
  if (evidence === null) return null;
  const asked = evidence.fields.filter(({ isSure }) => !isSure).length;
  const heading = strings.evidence(evidence.file);
  return (
    <section className="o-note o-problems" aria-label={heading} data-paper-evidence>
      <h2>{heading}</h2>
      <p className="o-small">{asked === 0 ? strings.allRead : strings.someAsked(asked)}</p>
      <ul className="o-evidence">
        {evidence.fields.map((one) => (
          <Row key={one.field} {...one} />
        ))}
      </ul>
      <button type="button" className="o-button" onClick={() => updatePanel({ evidence: null })}>
        {strings.closeEvidence}
      </button>
    </section>
  );
}

function Row({ field, label, value, place, lines, isSure }: ReadField) {
  return (
    <li>
      <button type="button" className="o-link" onClick={() => goToField(field)}>
        {label}
      </button>
      : {isSure ? value : <strong className="o-bad">{strings.asked(value)}</strong>}
      {place !== null && (
        <span className="o-small">
          {strings.readAt(place)}
          {lines.length > 0 && <q>{lines.join(' / ')}</q>}
        </span>
      )}
    </li>
  );
}
