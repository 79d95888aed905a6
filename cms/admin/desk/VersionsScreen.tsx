import { useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import type { FileVersion } from '../../protocol/versions.ts';
import { callAction } from '../api/actions.ts';
import { currentRole } from '../api/session.ts';
import { Confirm } from './Confirm.tsx';
import { TextChanges } from './TextChanges.tsx';
import { useAnswer } from './use-answer.ts';
import { useWork } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';
import { momentText } from './words.ts';

const strings = deskStrings.versions;

/** Every version of an entry or a file: who, when, what changed, and the way back to it. */
export function VersionsScreen({ path }: { path: string }) {
  const answer = useAnswer('versions', { path });
  const work = useWork();
  const isFile = /^content\/(?:media|tep)\//.test(path);
  const restore = (blob: string) =>
    work.run(
      async () => {
        await callAction('restoreVersion', { path, blob });
        answer.reload();
      },
      isFile ? strings.restoredFile : strings.restored,
    );
  const undo = (commit: string) =>
    work.run(async () => {
      const { entries } = await callAction('undoPublication', { path, commit });
      work.report(strings.undone(entries));
      answer.reload();
    });
  return (
    <>
      <h1>
        {strings.of(
          path
            .split('/')
            .at(-1)
            ?.replace(/\.(?:md|yml)$/, '') ?? '',
        )}
      </h1>
      <WorkNote work={work} />
      <Waiting answer={answer}>
        {({ versions }) => (
          <>
            {versions.length === 0 && <p>{strings.none}</p>}
            <ol className="d-rows">
              {versions.map((version, index) => (
                <li key={version.commit}>
                  <Version
                    path={path}
                    version={version}
                    before={versions.slice(index + 1).find(({ blob }) => blob !== null) ?? null}
                    isFile={isFile}
                  />{' '}
                  {mayUndo(version, versions) && (
                    <Confirm
                      label={strings.undo}
                      question={strings.undoQuestion}
                      disabled={work.busy}
                      onYes={() => undo(version.commit)}
                    />
                  )}
                  {version.blob && index > 0 && (
                    <Confirm
                      label={strings.restore}
                      question={momentText(version.at)}
                      disabled={work.busy}
                      onYes={() => restore(version.blob ?? '')}
                    />
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </Waiting>
    </>
  );
}

/** Whether a version is what is public now, was published with others, and the caller may publish. */
function mayUndo(version: FileVersion, versions: readonly FileVersion[]): boolean {
  const isPublic = version === versions.find(({ isDraft }) => !isDraft);
  return isPublic && version.isTogether && isAtLeast(currentRole(), 'publisher');
}

function Version(props: {
  path: string;
  version: FileVersion;
  before: FileVersion | null;
  isFile: boolean;
}) {
  const { path, version, before, isFile } = props;
  const [isOpen, setOpen] = useState(false);
  const { by, at, approvedBy, blob, isDraft } = version;
  const what = blob === null ? strings.removed : isDraft ? strings.draft : strings.published;
  return (
    <>
      <span className="d-title">{momentText(at)}</span>
      <span className="d-facts">
        {[by, what, approvedBy ? strings.approvedBy(approvedBy) : ''].filter(Boolean).join(' · ')}
      </span>
      {blob && !isFile && (
        <button
          type="button"
          className="o-link"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? strings.close : before ? strings.compare : strings.show}
        </button>
      )}
      {isOpen && blob && <Comparison path={path} blob={blob} before={before?.blob ?? null} />}
    </>
  );
}

function Comparison(props: { path: string; blob: string; before: string | null }) {
  const { path, blob, before } = props;
  const now = useAnswer('versionText', { path, blob });
  const then = useAnswer('versionText', { path, blob: before ?? blob });
  return (
    <Waiting answer={now}>
      {({ text }) => (
        <Waiting answer={then}>
          {(earlier) =>
            before === null ? (
              <p className="d-text">{text}</p>
            ) : (
              <TextChanges before={earlier.text} now={text} />
            )
          }
        </Waiting>
      )}
    </Waiting>
  );
}
