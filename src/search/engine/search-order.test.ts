import { describe, expect, it } from 'vitest';
import { askShards, memoryShard, type SamplePage } from '../../../tests/helpers/memory-shard.ts';

describe('what comes first', () => {
  it.each<[string, string, SamplePage[], string]>([
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
      'diacritics as typed before others',
      'đảng phí',
      [
        { title: 'A', text: 'đăng phí một lần' },
        { title: 'B', text: 'thu đảng phí một lần' },
      ],
      'B',
    ],
    [
      'a rule in force before a repealed one',
      'quản lý con dấu',
      [
        { title: 'Cũ', kind: 'documents', validity: 'het-hieu-luc', text: 'quản lý con dấu' },
        { title: 'Mới', kind: 'documents', validity: 'con-hieu-luc', text: 'quản lý con dấu' },
      ],
      'Mới',
    ],
    [
      'the repealing act before the repealed rule, though the old text holds more of the words',
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
      'a sentence with the whole query before a page that has its words here and there',
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
      'diacritics that were typed before others, where only some were typed',
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
      'the document whose symbol was asked for, repealed or not',
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
    const answer = await askShards(query, [memoryShard(0, samples)]);
    expect(answer.results[0]?.title).toBe(expected);
  });
});
