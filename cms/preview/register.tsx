import type { CMS } from 'decap-cms-core';
import type { ComponentType } from 'react';
import { allCollections, allSettings } from '../../src/model/registry.ts';
import { Entry } from './Entry.tsx';
import styles from './preview.css?url';
import { type PreviewServer, PreviewServerProvider } from './server.ts';
import { Facts } from './templates.tsx';
import type { Data } from './values.ts';

interface PreviewProps {
  entry: { get: (key: string) => unknown };
  collection: { get: (key: string) => unknown };
}

/** Registers a preview for every collection and settings file. @param server the calls that previews make */
export function registerPreviews(cms: CMS, server: PreviewServer): void {
  const withServer = (Preview: ComponentType<PreviewProps>) => (props: PreviewProps) => (
    <PreviewServerProvider value={server}>
      <Preview {...props} />
    </PreviewServerProvider>
  );
  const entry = withServer(EntryPreview) as never;
  const settings = withServer(SettingsPreview) as never;
  cms.registerPreviewStyle(styles);
  for (const { id } of allCollections) cms.registerPreviewTemplate(id, entry);
  for (const { file } of allSettings) cms.registerPreviewTemplate(file, settings);
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
