import { describe, expect, it } from 'vitest';
import { readQuery } from '../query/read-query.ts';
import { matchPosts, unitPosts } from './post-match.ts';
import { matchTitle, titleQuery } from './title-match.ts';

const wordsOf = (text: string) =>
  readQuery(text, { abbreviations: new Map() }).wordings[0]?.words ?? [];

describe('a word of a title with other diacritics', () => {
  const title = (text: string) => ({
    accented: ` ${text} `,
    plain: ` ${text.normalize('NFD').replace(/\p{M}/gu, '')} `,
    length: text.split(' ').length,
  });
  it.each([
    ['hộp thư dầy', 'trung tâm dạy nghề', 0],
    ['trung tâm dầy', 'trung tâm dạy nghề', 0.75],
    ['trung tâm dạy', 'trung tâm dạy nghề', 1],
  ])('counts by its neighbours: %s in %s: %d', (query, text, expected) => {
    expect(matchTitle(title(text), titleQuery(wordsOf(query)))?.words[2] ?? 0).toBe(expected);
  });
});

describe('a post is asked for', () => {
  const desk = unitPosts({
    kind: 'units',
    title: 'Văn phòng',
    posts: [
      { title: 'Chuyên viên văn thư', name: 'Nguyễn Thu Hằng' },
      { title: 'Ủy viên phụ trách văn phòng', name: 'Đặng Viết Khôi' },
    ],
  });
  it.each([
    ['số máy chị hằng văn thư', [0]],
    ['văn thư hằng', [0]],
    ['nguyen thu hang', [0]],
    ['ủy viên phụ trách văn phòng', [1]],
    ['dang uy khoi co bao nhieu dang vien', []],
    ['văn thư lưu trữ', []],
  ])('%s: %j', (query, posts) => {
    expect((desk && matchPosts(desk, wordsOf(query))?.posts) ?? []).toEqual(posts);
  });
});
