import { describe, expect, it } from 'vitest';
import { filesByYear } from './found-files.ts';

const file = (name: string, day: string, ...usedBy: string[]) => ({
  id: name,
  path: `content/media/${name}`,
  name,
  bytes: 1,
  at: Date.parse(`${day}T00:30:00+07:00`),
  usedBy,
});
const files = [
  file('anh.jpg', '2025-03-01', 'Đại hội Chi bộ Một'),
  file('hoi-nghi.jpg', '2026-01-01'),
  file('so-do.png', '2026-11-30'),
  file('hoi-nghi-chi-bo.jpg', '2025-12-31'),
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
        ['2026', 'so-do.png', 'hoi-nghi.jpg'],
        ['2025', 'hoi-nghi-chi-bo.jpg', 'anh.jpg'],
      ],
    ],
    [
      'Hội nghị',
      [
        ['2026', 'hoi-nghi.jpg'],
        ['2025', 'hoi-nghi-chi-bo.jpg'],
      ],
    ],
    ['chi bo', [['2025', 'hoi-nghi-chi-bo.jpg', 'anh.jpg']]],
    ['đại hội', [['2025', 'anh.jpg']]],
    ['không có', []],
  ])('"%s"', (term, expected) => expect(found(term)).toEqual(expected));
});
