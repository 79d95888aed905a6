import { describe, expect, it } from 'vitest';
import { allCollections, allSettings } from '../../src/model/registry.ts';
import { decapConfig } from './config.ts';

const config = decapConfig({ name: 'test-repo' });
const collection = (name: string) =>
  config.collections.find((candidate) => candidate.name === name);
const field = (name: string, key: string) =>
  collection(name)?.fields?.find((candidate) => candidate.name === key);

describe('the Decap form', () => {
  it('has every collection and every settings file of the model', () => {
    expect(config.collections.slice(0, -1).map(({ name }) => name)).toEqual(
      allCollections.map(({ id }) => id),
    );
    expect(collection('cai-dat')?.files?.map(({ name }) => name)).toEqual(
      allSettings.map(({ file }) => file),
    );
  });

  it.each([
    ['news', 'title', { widget: 'string', required: true, label: 'Tiêu đề' }],
    ['news', 'lead', { widget: 'text' }],
    ['news', 'date', { widget: 'day', with_time: true }],
    ['news', 'updated', { widget: 'day', with_time: false, required: false }],
    ['news', 'draft', { widget: 'boolean', default: false }],
    [
      'news',
      'section',
      { widget: 'relation', collection: 'cai-dat', file: 'chuyen-muc', value_field: 'items.*.id' },
    ],
    ['news', 'documents', { widget: 'entry-picker', target: 'documents', multiple: true }],
    ['news', 'tags', { widget: 'list', field: { widget: 'string' } }],
    ['news', 'body', { widget: 'body', required: true }],
    ['documents', 'type', { widget: 'select' }],
    ['documents', 'symbol', { pattern: [expect.any(String), expect.stringContaining('chữ số')] }],
    ['lessons', 'minutes', { widget: 'number', value_type: 'int', min: 1, max: 120 }],
    ['guides', 'steps', { widget: 'list', summary: 'Các bước: {{fields.title}}', min: 1 }],
  ])('%s.%s', (name, key, expected) => expect(field(name, key)).toMatchObject(expected));

  it('writes pictures of a body relative to the entry, however deep it lies', () => {
    expect(collection('news')).toMatchObject({ public_folder: '../media' });
    expect(collection('lessons')).toMatchObject({
      media_folder: '/content/media',
      public_folder: '../../media',
    });
  });

  it('keeps uploads of a picture below content/media with a path relative to the entry', () => {
    const cover = field('news', 'cover') as {
      fields: { name: string; media_folder?: string; public_folder?: string }[];
    };
    expect(cover.fields.find(({ name }) => name === 'image')).toMatchObject({
      media_folder: '/content/media',
      public_folder: '../media',
    });
  });
});
