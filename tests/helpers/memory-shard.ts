import { fold } from '../../src/lib/vietnamese/fold.ts';
import type { DirectoryPage } from '../../src/search/directory.ts';
import type { Answer } from '../../src/search/engine/protocol.ts';
import { search } from '../../src/search/engine/search.ts';
import type { SearchableShard } from '../../src/search/engine/searchable-shard.ts';
import { TitleIndex } from '../../src/search/engine/title-index.ts';
import type { PostingList } from '../../src/search/pagefind/index-reader.ts';
import { abbreviationTable } from '../../src/search/text/abbreviations.ts';
import { readText, toIndexText } from '../../src/search/text/index-words.ts';
import { cleanText } from '../../src/search/text/words.ts';

const abbreviations = abbreviationTable([
  { short: 'BTV', long: ['Ban Thường vụ'] },
  { short: 'CB', long: ['chi bộ', 'cán bộ'] },
]);

/** A page of a test shard: facts and text. */
export type SamplePage = Partial<DirectoryPage> & { title: string; text: string };

/** A shard in memory with the same index words as the real one. */
export function memoryShard(
  number: number,
  samples: readonly SamplePage[],
  year?: number,
): SearchableShard {
  const pages = samples.map(
    ({ text: _, ...facts }): DirectoryPage => ({
      path: `/${facts.title}/`,
      kind: 'guides',
      ...facts,
    }),
  );
  const tokens = samples.map(({ text }) =>
    toIndexText(readText(cleanText(text)), abbreviations)
      .toLowerCase()
      .split(' ')
      .map((token) => token.replace(/[^\p{L}\p{M}\p{N}]/gu, '')),
  );
  const directory = { pages, common: {} };
  const plain = (token: string) => fold(token.replaceAll('ḏ', 'd'));
  return {
    number,
    year,
    directory,
    titles: new TitleIndex(directory),
    find: async (token, isExact): Promise<PostingList> =>
      new Map(
        tokens.flatMap((words, page) => {
          const positions = words.flatMap((word, position) =>
            (isExact ? word.startsWith(token) : plain(word).startsWith(plain(token)))
              ? [position]
              : [],
          );
          return positions.length > 0 ? [[page, { positions, isInHeading: false }] as const] : [];
        }),
      ),
  };
}

/** The last answer to a query, how many shards were opened for it and how often it answered. */
export async function askShards(
  text: string,
  shards: readonly SearchableShard[],
  wordList = '',
): Promise<Answer & { opened: number; answers: number }> {
  let last: Answer | null = null;
  let opened = 0;
  let answers = 0;
  await search(
    {
      shards: shards.map(({ year, directory }) => ({
        pages: directory.pages.length,
        ...(year !== undefined && { year }),
      })),
      open: async (number) => {
        opened = number + 1;
        return shards[number] as SearchableShard;
      },
      readOptions: { abbreviations },
      readWordList: async () => wordList,
    },
    { text, isLiteral: false, withAll: false },
    (answer) => {
      last = answer;
      answers += 1;
    },
  );
  return { ...(last as unknown as Answer), opened, answers };
}
