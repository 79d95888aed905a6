import { type SyntheticEvent, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { FileButton } from './FileButton.tsx';
import { saveQuickNews } from './quick-news.ts';
import { addresses } from './route.ts';
import { useSettingNames } from './use-setting-names.ts';
import { useWork } from './use-work.ts';
import { WorkNote } from './WorkNote.tsx';

const strings = deskStrings.quick;

/** A short news item with a photo, written on a phone. */
export function QuickNewsScreen() {
  const [photo, setPhoto] = useState<File | null>(null);
  const [address, setAddress] = useState('');
  const names = useSettingNames();
  const work = useWork();
  const sections = Object.entries(names).filter(([key]) => key.startsWith('sections/'));
  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const isSent = (event.nativeEvent.submitter as HTMLButtonElement | null)?.value === 'send';
    const text = (name: string) => String(form.get(name) ?? '').trim();
    work.run(
      async () => {
        const key = await saveQuickNews(
          {
            title: text('title'),
            lead: text('lead'),
            section: text('section'),
            body: text('body'),
            photo: photo && {
              file: photo,
              alt: text('alt'),
              caption: text('caption'),
              credit: text('credit'),
            },
          },
          isSent,
        );
        setAddress(addresses.review(key));
      },
      isSent ? strings.sent : strings.saved,
    );
  };
  return (
    <>
      <h1>{strings.heading}</h1>
      <p>{strings.intro}</p>
      <form onSubmit={submit} className="o-form">
        <Text name="title" label={strings.title} required />
        <div className="o-field">
          <label htmlFor="d-section">{strings.section}</label>
          <select id="d-section" name="section">
            {sections.map(([key, label]) => (
              <option key={key} value={key.slice('sections/'.length)}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Text name="lead" label={strings.lead} rows={2} />
        <Text name="body" label={strings.body} rows={6} />
        <p>
          <FileButton
            label={strings.take}
            types={[...IMAGE_TYPES, 'heic', 'heif']}
            disabled={work.busy}
            onFile={setPhoto}
          />{' '}
          {photo?.name}
        </p>
        {photo && (
          <>
            <Text name="alt" label={strings.alt} />
            <Text name="caption" label={strings.caption} />
            <Text name="credit" label={strings.credit} />
          </>
        )}
        <p className="o-actions">
          <button type="submit" value="save" className="o-button" disabled={work.busy}>
            {strings.save}
          </button>{' '}
          <button type="submit" value="send" className="o-button o-primary" disabled={work.busy}>
            {strings.send}
          </button>
        </p>
      </form>
      <WorkNote work={work} />
      {address && <a href={address}>{deskStrings.review.preview}</a>}
    </>
  );
}

function Text(props: { name: string; label: string; rows?: number; required?: boolean }) {
  const { name, label, rows, required } = props;
  const id = `d-quick-${name}`;
  return (
    <div className="o-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input id={id} name={name} required={required} autoComplete="off" />
      ) : (
        <textarea id={id} name={name} rows={rows} />
      )}
    </div>
  );
}
