import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { DirectoryPage } from '../directory.ts';
import { abbreviationTable } from '../text/abbreviations.ts';
import { toIndexText } from '../text/index-words.ts';
import { cleanText } from '../text/tokens.ts';
import { writeLine } from '../text/word-lines.ts';
import type { Answer } from './protocol.ts';
import { search } from './search.ts';
import { TitleIndex } from './titles.ts';
import type { Hits, SearchablePart } from './types.ts';

const abbreviations = abbreviationTable([
  { short: 'BTV', long: ['Ban Thường vụ'] },
  { short: 'CB', long: ['chi bộ', 'cán bộ'] },
]);

type Sample = Partial<DirectoryPage> & { title: string; text: string };

/** A part in memory with the same index words as the real one. */
function partOf(number: number, samples: readonly Sample[], year?: number): SearchablePart {
  const pages = samples.map(
    ({ text: _, ...facts }, page): DirectoryPage => ({
      id: `vi_${page}`,
      path: `/${facts.title}/`,
      kind: 'guides',
      ...facts,
    }),
  );
  const tokens = samples.map(({ text }) =>
    toIndexText(cleanText(text), abbreviations)
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
    find: async (token, isExact): Promise<Hits> =>
      new Map(
        tokens.flatMap((words, page) => {
          const places = words.flatMap((word, place) =>
            (isExact ? word.startsWith(token) : plain(word).startsWith(plain(token)))
              ? [place]
              : [],
          );
          return places.length > 0 ? [[page, { places, isInHeading: false }] as const] : [];
        }),
      ),
  };
}

async function ask(
  text: string,
  parts: readonly SearchablePart[],
  words = '',
): Promise<Answer & { opened: number }> {
  let last: Answer | null = null;
  let opened = 0;
  await search(
    {
      parts: parts.map(({ year, directory }) => ({
        pages: directory.pages.length,
        ...(year !== undefined && { year }),
      })),
      open: async (number) => {
        opened = number + 1;
        return parts[number] as SearchablePart;
      },
      readOptions: { abbreviations },
      readWordList: async () => words,
    },
    { text, isLiteral: false, withNews: false },
    (answer) => {
      last = answer;
    },
  );
  return { ...(last as unknown as Answer), opened };
}

const first = async (text: string, samples: readonly Sample[], words?: string) =>
  (await ask(text, [partOf(0, samples)], words)).results[0]?.title;

describe('what comes first', () => {
  it.each<[string, string, Sample[], string]>([
    [
      'the whole phrase before the words near each other',
      'đóng dấu treo',
      [
        { title: 'Gần', text: 'đóng cửa, treo dấu đóng' },
        { title: 'Liền', text: 'cách đóng dấu treo lên phụ lục' },
      ],
      'Liền',
    ],
    [
      'words near each other before words far apart',
      'thu đảng phí muộn',
      [
        { title: 'Xa', text: `thu đảng phí ${'và việc khác nữa '.repeat(30)} đến muộn` },
        { title: 'Gần', text: 'nếu thu đảng phí mà nộp muộn' },
      ],
      'Gần',
    ],
    [
      'the title before the text',
      'lập hồ sơ',
      [
        { title: 'Khác', text: 'lập hồ sơ là việc thường ngày' },
        { title: 'Lập hồ sơ công việc', text: 'các bước' },
      ],
      'Lập hồ sơ công việc',
    ],
    [
      'marks as typed before other marks',
      'đảng phí',
      [
        { title: 'A', text: 'đăng phí một lần' },
        { title: 'B', text: 'thu đảng phí một lần' },
      ],
      'B',
    ],
    [
      'a rule in force before a dead one',
      'quản lý con dấu',
      [
        { title: 'Cũ', kind: 'documents', validity: 'het-hieu-luc', text: 'quản lý con dấu' },
        { title: 'Mới', kind: 'documents', validity: 'con-hieu-luc', text: 'quản lý con dấu' },
      ],
      'Mới',
    ],
    [
      'the rule that ended a rule, though the old text holds more of the words',
      'bàn giao con dấu bằng lời',
      [
        {
          title: 'Cũ',
          kind: 'documents',
          validity: 'het-hieu-luc',
          endedBy: { symbol: '2-QĐ/TW', path: '/Mới/' },
          text: 'bàn giao con dấu bằng lời',
        },
        {
          title: 'Mới',
          kind: 'documents',
          text: 'bàn giao con dấu phải có sổ, không bàn giao miệng, bằng bất cứ lời nào',
        },
      ],
      'Mới',
    ],
    [
      'a sentence that says it all before a page that has the words here and there',
      'chi bộ gửi quỹ thừa',
      [
        {
          title: 'Rải rác',
          text: `chi bộ họp ${'việc khác nữa '.repeat(40)} gửi thư ${'và rồi '.repeat(60)} quỹ đất ${'và rồi '.repeat(60)} giấy thừa`,
        },
        { title: 'Một câu', text: 'phần thừa của quỹ thì chi bộ đem gửi' },
      ],
      'Một câu',
    ],
    [
      'a number where a number is asked for',
      'giữ sổ mấy năm',
      [
        { title: 'Không số', text: 'giữ sổ năm nào cũng vậy' },
        { title: 'Có số', text: 'giữ sổ 12 năm' },
      ],
      'Có số',
    ],
    [
      'the person who does it where "ai" is asked',
      'ai giữ chìa khóa',
      [
        { title: 'Không', text: 'giữ chìa khóa kho, không giữ trong tủ' },
        { title: 'Có', text: 'người giữ chìa khóa kho là thủ kho' },
      ],
      'Có',
    ],
    [
      'marks that were typed before other marks, where only some were typed',
      'Đổng Van',
      [
        { title: 'Đồng', text: 'xã Đồng Văn' },
        { title: 'Đổng', text: 'ông Đổng Văn' },
      ],
      'Đổng',
    ],
    [
      'the newer of two',
      'báo cáo tháng',
      [
        { title: 'Cũ', date: '2018-01-01', text: 'báo cáo tháng' },
        { title: 'Mới', date: '2026-01-01', text: 'báo cáo tháng' },
      ],
      'Mới',
    ],
    [
      'the document whose symbol was asked for, dead or not',
      '66 qd tw',
      [
        { title: 'Trích', text: 'theo 66-QĐ/TW và 66-QĐ/TW' },
        {
          title: 'Quy định',
          kind: 'documents',
          symbol: '66-QĐ/TW',
          validity: 'het-hieu-luc',
          text: 'x',
        },
      ],
      'Quy định',
    ],
    [
      'a quoted phrase only where it stands so',
      '"chẵn lẻ"',
      [
        { title: 'chẵn và lẻ', text: 'lẻ chẵn' },
        { title: 'Đúng', text: 'theo tuần chẵn lẻ' },
      ],
      'Đúng',
    ],
    [
      'the form, when a form is asked for',
      'mẫu biên bản họp',
      [
        { title: 'Ghi biên bản họp', text: 'x' },
        { title: 'Biên bản họp', kind: 'templates', text: 'x' },
      ],
      'Biên bản họp',
    ],
    [
      'the long form of an abbreviation',
      'họp btv',
      [
        { title: 'A', text: 'họp tổ' },
        { title: 'B', text: 'cuộc họp Ban Thường vụ' },
      ],
      'B',
    ],
    [
      'the abbreviation for the long form',
      'họp ban thường vụ',
      [
        { title: 'A', text: 'ban họp thường kỳ' },
        { title: 'B', text: 'cuộc họp BTV tuần này' },
      ],
      'B',
    ],
    [
      'a date in another form',
      '3 tháng 4 năm 2018',
      [
        { title: 'A', text: 'ngày 04/3/2018' },
        { title: 'B', text: 'ban hành 03/4/2018' },
      ],
      'B',
    ],
  ])('%s', async (_rule, query, samples, expected) => {
    expect(await first(query, samples)).toBe(expected);
  });

  it('finds what was meant when it was spelt by ear, and says so', async () => {
    const part = partOf(0, [
      { title: 'Hồ sơ', text: 'lập hồ sơ' },
      { title: 'Khác', text: 'xơ mít' },
    ]);
    const answer = await ask('hồ xơ', [part], 'hồ sơ 12\n');
    expect(answer).toMatchObject({ searched: 'hồ sơ', change: 'corrected' });
    expect(answer.results[0]?.title).toBe('Hồ sơ');
  });
});

describe('the card of a document', () => {
  const other = {
    title: 'Quy định',
    kind: 'documents',
    symbol: '66-QĐ/TW',
    text: '77 điều',
  } as const;
  const asked = {
    title: 'Báo cáo',
    kind: 'documents',
    symbol: '06-BC/ĐUK',
    text: 'văn nghệ',
  } as const;
  it.each([
    ['66-qd/tw', '66-QĐ/TW'],
    ['77-QĐ/TW', undefined],
    ['báo cáo 6', '06-BC/ĐUK'],
    ['báo cáo 6 tháng', undefined],
    ['bao cao 6 thang dau nam', undefined],
  ])('%s: %s', async (query, symbol) => {
    const { card } = await ask(query, [partOf(0, [other, asked])]);
    expect(card?.symbol).toBe(symbol);
  });
});

describe('a large archive', () => {
  const texts = [
    'sách',
    'hạt giống lúa nếp',
    'tàu hải âu',
    'đèn lồng giấy',
    'mèo hoang',
    'cầu vồng',
  ];
  const parts = texts.map((text, number) =>
    partOf(number, [{ title: `Phần ${number}`, text }], number > 2 ? 2026 - number : undefined),
  );
  const list = texts
    .flatMap((text, part) => {
      const words = text.split(' ');
      return words.slice(1).map((word, at) => ({
        name: `${words[at]} ${word}`,
        pages: 1,
        parts: 1n << BigInt(part),
      }));
    })
    .map(writeLine)
    .join('\n');
  it.each([
    ['mèo hoang', 4],
    ['meo hoang', 4],
    ['cau vong', 5],
    ['giống lúa nếp', 1],
  ])('%s is looked for in the part that has it', async (query, part) => {
    const answer = await ask(query, parts, list);
    expect(answer.results[0]?.title).toBe(`Phần ${part}`);
    expect(answer.left.pages, 'the others are left and offered').toBe(4);
  });

  it('opens no more than four parts for words that none has', async () => {
    const answer = await ask('gạo nếp cái hoa vàng', parts);
    expect(answer.left.pages).toBeGreaterThanOrEqual(2);
  });
});

describe('how far it looks', () => {
  const reference = partOf(0, [{ title: 'Đóng dấu treo', text: 'đóng dấu treo' }]);
  const news = partOf(
    1,
    [{ title: 'Khai mạc hội thi', kind: 'news', text: 'hội thi cán bộ giỏi' }],
    2026,
  );
  it.each([
    ['a sure answer leaves the news alone', 'đóng dấu treo', 1, 'Đóng dấu treo'],
    [
      'what the reference lacks is looked for in the news',
      'hội thi cán bộ giỏi',
      2,
      'Khai mạc hội thi',
    ],
  ])('%s', async (_rule, query, opened, title) => {
    const answer = await ask(query, [reference, news]);
    expect(answer.opened).toBe(opened);
    expect(answer.results[0]?.title).toBe(title);
    expect(answer.left.pages).toBe(opened === 1 ? 1 : 0);
  });

  it('news that cannot be loaded do not take the answer away', async () => {
    const broken = { ...news, find: () => Promise.reject(new Error('line')) };
    const answer = await ask('đóng dấu đỏ', [reference, broken]);
    expect(answer.opened).toBe(2);
    expect(answer.isDone).toBe(true);
    expect(answer.results.map(({ title }) => title)).toEqual(['Đóng dấu treo']);
  });

  it('reference that cannot be loaded is told, not shown as no answer', async () => {
    const broken = { ...reference, find: () => Promise.reject(new Error('line')) };
    await expect(ask('đóng dấu treo', [broken, news])).rejects.toThrow('line');
  });
});
