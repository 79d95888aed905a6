import { describe, expect, it } from 'vitest';
import { filesByYear } from './found-files.ts';

const file = (name: string) => ({ id: name, path: `content/media/${name}`, name });
const files = [
  file('anh.jpg'),
  file('hoi-nghi-250110081500123.jpg'),
  file('so-do-261130081500123.png'),
  file('hoi-nghi-chi-bo-261201081500123.jpg'),
];
const found = (term: string) =>
  filesByYear(files, term).map(({ year, files: ofYear }) => [
    year,
    ...ofYear.map(({ name }) => name),
  ]);

describe('files of the store', () => {
  it.each<[string, string[][]]>([
    [
      '',
      [
        ['2026', 'hoi-nghi-chi-bo-261201081500123.jpg', 'so-do-261130081500123.png'],
        ['2025', 'hoi-nghi-250110081500123.jpg'],
        ['', 'anh.jpg'],
      ],
    ],
    [
      'Hội nghị',
      [
        ['2026', 'hoi-nghi-chi-bo-261201081500123.jpg'],
        ['2025', 'hoi-nghi-250110081500123.jpg'],
      ],
    ],
    ['chi bo hoi nghi', [['2026', 'hoi-nghi-chi-bo-261201081500123.jpg']]],
    ['không có', []],
  ])('"%s"', (term, expected) => expect(found(term)).toEqual(expected));
});
