import { useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { changesBetween, type Piece, withoutLongRuns } from './text-changes.ts';

const strings = deskStrings.review;

/** What changed between two texts: in one text with marks, or the two side by side. */
export function TextChanges({ before, now }: { before: string; now: string }) {
  const [isSideBySide, setSideBySide] = useState(false);
  const pieces = changesBetween(before, now);
  if (pieces.every(({ kind }) => kind === 'same')) return <p>{strings.same}</p>;
  return (
    <>
      <button
        type="button"
        className="o-link"
        aria-pressed={isSideBySide}
        onClick={() => setSideBySide(!isSideBySide)}
      >
        {isSideBySide ? strings.inOne : strings.sideBySide}
      </button>
      {isSideBySide ? (
        <div className="o-columns">
          <Side title={strings.before} pieces={pieces} without="added" />
          <Side title={strings.now} pieces={pieces} without="removed" />
        </div>
      ) : (
        <p className="d-text">
          <Pieces pieces={withoutLongRuns(pieces)} />
        </p>
      )}
    </>
  );
}

function Side(props: { title: string; pieces: readonly Piece[]; without: Piece['kind'] }) {
  return (
    <section aria-label={props.title}>
      <h4>{props.title}</h4>
      <p className="d-text">
        <Pieces pieces={props.pieces.filter(({ kind }) => kind !== props.without)} />
      </p>
    </section>
  );
}

function Pieces({ pieces }: { pieces: readonly (Piece | null)[] }) {
  return pieces.map((piece, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of a text never move
    if (piece === null) return <span key={index}> … </span>;
    switch (piece.kind) {
      case 'added':
        return (
          <ins key={index}>
            <span className="d-heard">{strings.added}: </span>
            {piece.text}
          </ins>
        );
      case 'removed':
        return (
          <del key={index}>
            <span className="d-heard">{strings.removed}: </span>
            {piece.text}
          </del>
        );
      default:
        return <span key={index}>{piece.text}</span>;
    }
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of a text never move
  });
}
