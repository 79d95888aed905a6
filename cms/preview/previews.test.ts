import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { allCollections } from '../../src/model/registry.ts';
import { fieldPlaces, type PlacedField } from '../../tests/helpers/field-places.ts';
import { Entry } from './Entry.tsx';
import { words } from './values.ts';

// Addresses of pictures follow from that of the page.
vi.stubGlobal('document', { baseURI: 'https://duk.example/admin/' });

describe('a preview shows every field somebody filled in', () => {
  it.each(allCollections.map((collection) => [collection.id, collection] as const))(
    '%s',
    (id, collection) => {
      const places = fieldPlaces[id as keyof typeof fieldPlaces] as Record<string, PlacedField>;
      const data = Object.fromEntries(
        Object.entries(places).map(([name, { value }]) => [name, value]),
      );
      const html = renderToStaticMarkup(createElement(Entry, { collection, data }));
      const missing = Object.entries(collection.fields).filter(([name, { editor }]) =>
        words(editor, data[name], {})
          .split('; ')
          .some((shown) => !html.includes(shown.replaceAll('"', '&quot;'))),
      );
      expect(missing.map(([name]) => name)).toEqual([]);
    },
  );
});
