import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { formatBytes } from '../../../src/lib/numbers.ts';
import { FILE_TYPES, IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import type { LibraryFile } from '../../protocol/media.ts';
import { callAction } from '../api/actions.ts';
import { mediaUrl } from '../api/addresses.ts';
import { currentRole } from '../api/session.ts';
import { replaceUpload } from '../api/uploads.ts';
import { storeMedia } from '../backend/media.ts';
import { uploadName } from '../body/file-names.ts';
import { requestStatus } from '../panel/status-requests.ts';
import { Confirm } from './Confirm.tsx';
import { FileButton } from './FileButton.tsx';
import { Choice, TermField } from './ListScreen.tsx';
import { Pages } from './Pages.tsx';
import { addresses } from './route.ts';
import { useAnswer } from './use-answer.ts';
import { useWork, type Work } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';
import { momentText } from './words.ts';

const strings = deskStrings.files;

/** The library: pictures or attachments, with where each is used. */
export function FilesScreen({ query }: { query: URLSearchParams }) {
  const kind = query.get('loai') === 'tep' ? 'file' : 'picture';
  const value = (name: string) => query.get(name) ?? '';
  const answer = useAnswer('listFiles', {
    kind,
    term: value('q'),
    year: value('nam'),
    unused: value('chua-dung') === '1',
    page: Math.max(0, Number(value('trang') || '1') - 1),
  });
  const work = useWork();
  const address = (change: Record<string, string>) => {
    const next = new URLSearchParams([...query].filter(([name]) => name !== 'trang'));
    for (const [name, text] of Object.entries(change))
      text ? next.set(name, text) : next.delete(name);
    return `${addresses.files}?${next}`;
  };
  const set = (change: Record<string, string>) => {
    location.hash = address(change);
  };
  const upload = (file: File) =>
    work.run(async () => {
      await storeMedia({ path: uploadName(file.name, new Date()), fileObj: file, url: '' });
      requestStatus();
      answer.reload();
    }, strings.uploaded(file.name));
  const types = kind === 'picture' ? IMAGE_TYPES : FILE_TYPES;
  return (
    <>
      <h1>{strings.heading}</h1>
      <nav className="d-tabs" aria-label={strings.heading}>
        <a href={address({ loai: '' })} aria-current={kind === 'picture' ? 'page' : undefined}>
          {strings.pictures}
        </a>
        <a href={address({ loai: 'tep' })} aria-current={kind === 'file' ? 'page' : undefined}>
          {strings.attachments}
        </a>
      </nav>
      <search className="d-filters">
        <TermField label={strings.search} term={value('q')} onChange={(q) => set({ q })} />
        <Choice label={strings.year} value={value('nam')} onChange={(nam) => set({ nam })}>
          {(answer.data?.years ?? []).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Choice>
        <label className="o-check">
          <input
            type="checkbox"
            checked={value('chua-dung') === '1'}
            onChange={(event) => set({ 'chua-dung': event.target.checked ? '1' : '' })}
          />
          {strings.unused}
        </label>
        {isAtLeast(currentRole(), 'editor') && (
          <FileButton label={strings.upload} types={types} disabled={work.busy} onFile={upload} />
        )}
      </search>
      <WorkNote work={work} />
      <Waiting answer={answer}>
        {({ files, count, page, pageCount }) => (
          <>
            <p role="status">{strings.count(count)}</p>
            <ul className="d-files">
              {files.map((file) => (
                <li key={file.path}>
                  <FileItem file={file} kind={kind} work={work} reload={answer.reload} />
                </li>
              ))}
            </ul>
            <Pages
              page={page}
              pageCount={pageCount}
              address={(to) => address({ trang: String(to + 1) })}
            />
          </>
        )}
      </Waiting>
    </>
  );
}

interface ItemProps {
  file: LibraryFile;
  kind: 'picture' | 'file';
  work: Work;
  reload: () => void;
}

function FileItem({ file, kind, work, reload }: ItemProps) {
  const { path, name, bytes, at, usedBy } = file;
  const isPublisher = isAtLeast(currentRole(), 'publisher');
  const extension = name.split('.').at(-1) ?? '';
  const after = async (task: Promise<unknown>) => {
    await task;
    requestStatus();
    reload();
  };
  return (
    <>
      {kind === 'picture' && <img src={mediaUrl(path)} alt="" loading="lazy" />}
      <a className="d-title" href={mediaUrl(path)} target="_blank" rel="noopener">
        {name}
      </a>
      <span className="d-facts">
        {[formatBytes(bytes), momentText(at), strings.usedBy(usedBy.length)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {usedBy.length > 0 && (
        <ul className="d-users">
          {usedBy.slice(0, 5).map((user) => (
            <li key={`${user.collection}/${user.slug}`}>
              <a href={addresses.review(user)}>{user.title}</a>
            </li>
          ))}
        </ul>
      )}
      <span className="o-actions">
        <a href={addresses.versions(path)}>{deskStrings.versions.heading}</a>{' '}
        {isPublisher && (
          <FileButton
            label={strings.replace}
            types={[extension]}
            disabled={work.busy}
            onFile={(next) =>
              work.run(async () => {
                if (!next.name.toLowerCase().endsWith(`.${extension}`))
                  throw new Error(strings.otherType);
                const blob = await replaceUpload(path, next);
                await after(callAction('replaceFile', { path, blob }));
              }, strings.replaced(name))
            }
          />
        )}{' '}
        {isPublisher && usedBy.length === 0 && (
          <Confirm
            label={strings.remove}
            question={strings.removeAsk(name)}
            disabled={work.busy}
            onYes={() =>
              work.run(
                () => after(callAction('deleteFiles', { paths: [path] })),
                strings.removed(name),
              )
            }
          />
        )}
      </span>
    </>
  );
}
