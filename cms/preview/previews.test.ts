import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Editor } from '../../src/model/fields/field.ts';
import { allCollections } from '../../src/model/registry.ts';
import { fieldPlaces } from '../../tests/helpers/field-places.ts';
import type { PlacedField } from '../../tests/helpers/placed-field.ts';
import { Entry } from './Entry.tsx';
import { type PreviewServer, PreviewServerProvider } from './server.ts';
import { type TemplateProps, templates } from './templates.tsx';
import { displayValue } from './values.ts';

/** A server that never answers: previews must show the form's values without it. */
const server: PreviewServer = {
  renderBody: () => new Promise(() => {}),
  settingNames: () => new Promise(() => {}),
  pictureUrl: (reference) => reference,
};

type Row = readonly [id: string, collection: (typeof allCollections)[number]];
const rows = allCollections.map((collection): Row => [collection.id, collection]);

const trialData = (id: string) =>
  Object.fromEntries(
    Object.entries(fieldPlaces[id as keyof typeof fieldPlaces] as Record<string, PlacedField>).map(
      ([name, { value }]) => [name, value],
    ),
  );

function draw<Props extends object>(component: FunctionComponent<Props>, props: Props): string {
  const preview = createElement(component, props);
  return renderToStaticMarkup(createElement(PreviewServerProvider, { value: server }, preview));
}

/** Whether HTML holds everything a field says; true for one that says nothing. */
const shows = (html: string, editor: Editor, value: unknown) =>
  displayValue(editor, value, {})
    .split('; ')
    .every((shown) => html.includes(shown.replaceAll('"', '&quot;')));

describe('a preview shows every field somebody filled in', () => {
  it.each(rows)('%s', (id, collection) => {
    const data = trialData(id);
    const html = draw(Entry, { collection, data });
    const missing = Object.entries(collection.fields).filter(
      ([name, { editor }]) => !shows(html, editor, data[name]),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });
  it.each(rows.filter(([id]) => templates[id]))(
    '%s: the shape draws what it says it draws',
    (id, collection) => {
      const { Template, shownFields } = templates[id] ?? { shownFields: [] };
      if (!Template) return;
      const data = trialData(id);
      const { fields, titleField } = collection;
      const html = draw(Template as FunctionComponent<TemplateProps>, { data, fields, titleField });
      const drawn = Object.entries(fields)
        .filter(([name, { editor }]) => displayValue(editor, data[name], {}).length > 3)
        .filter(([name, { editor }]) => shows(html, editor, data[name]));
      for (const [name] of drawn) expect(shownFields, `${name} is drawn twice`).toContain(name);
    },
  );
});
