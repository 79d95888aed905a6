import { useId } from 'react';
import { closeOffer, type LinesOffer } from './panel-state.ts';
import { usePanelState } from './use-panel-state.ts';

/** Questions about lines of the text, each with its buttons. */
export function LinesOffers() {
  const { offers } = usePanelState();
  return offers.map((offer) => <Offer key={offer.id} offer={offer} />);
}

function Offer({ offer: { id, title, lines, actions } }: { offer: LinesOffer }) {
  const titleId = useId();
  return (
    <section className="o-note o-lines" role="status" aria-labelledby={titleId}>
      <p id={titleId}>{title}</p>
      <ol>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and their order never changes
          <li key={index}>{line}</li>
        ))}
      </ol>
      {actions.map(({ label, run }, index) => (
        <button
          key={label}
          type="button"
          className={index === 0 ? 'o-button o-primary' : 'o-button'}
          onClick={() => {
            closeOffer(id);
            run();
          }}
        >
          {label}
        </button>
      ))}
    </section>
  );
}
