import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { allCollections } from '../../src/model/registry.ts';
import { fieldPlaces, type PlacedField } from '../../tests/helpers/field-places.ts';
import { Entry } from './Entry.tsx';
import { type PreviewServer, PreviewServerProvider } from './server.ts';
import { displayValue } from './values.ts';

/** A server that never answers: previews must show the form's values without it. */
const server: PreviewServer = {
  renderBody: () => new Promise(() => {}),
  settingNames: () => new Promise(() => {}),
  pictureUrl: (reference) => reference,
};

describe('a preview shows every field somebody filled in', () => {
  it.each(allCollections.map((collection) => [collection.id, collection] as const))(
    '%s',
    (id, collection) => {
      const places = fieldPlaces[id as keyof typeof fieldPlaces] as Record<string, PlacedField>;
      const data = Object.fromEntries(
        Object.entries(places).map(([name, { value }]) => [name, value]),
      );
      const preview = createElement(Entry, { collection, data });
      const html = renderToStaticMarkup(
        createElement(PreviewServerProvider, { value: server }, preview),
      );
      const missing = Object.entries(collection.fields).filter(([name, { editor }]) =>
        displayValue(editor, data[name], {})
          .split('; ')
          .some((shown) => !html.includes(shown.replaceAll('"', '&quot;'))),
      );
      expect(missing.map(([name]) => name)).toEqual([]);
    },
  );
});
