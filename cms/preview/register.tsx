import type { CMS } from 'decap-cms-core';
import { allCollections, allSettings } from '../../src/model/registry.ts';
import { Entry } from './Entry.tsx';
import styles from './preview.css?url';
import { Facts } from './templates.tsx';
import type { Data } from './values.ts';

interface PreviewProps {
  entry: { get: (key: string) => unknown };
  collection: { get: (key: string) => unknown };
}

/** Gives every form a preview that looks like its page. */
export function registerPreviews(cms: CMS): void {
  cms.registerPreviewStyle(styles);
  for (const { id } of allCollections) cms.registerPreviewTemplate(id, EntryPreview as never);
  for (const { file } of allSettings) cms.registerPreviewTemplate(file, SettingsPreview as never);
}

function EntryPreview({ entry, collection }: PreviewProps) {
  const found = allCollections.find(({ id }) => id === collection.get('name'));
  if (!found) return null;
  return <Entry collection={found} data={dataOf(entry)} />;
}

function SettingsPreview({ entry }: PreviewProps) {
  const found = allSettings.find(({ file }) => file === entry.get('slug'));
  if (!found) return null;
  return (
    <article>
      <h1>{found.label}</h1>
      <Facts data={dataOf(entry)} fields={found.fields} />
    </article>
  );
}

function dataOf(entry: PreviewProps['entry']): Data {
  const data = entry.get('data') as { toJS: () => Data } | undefined;
  return data?.toJS() ?? {};
}
