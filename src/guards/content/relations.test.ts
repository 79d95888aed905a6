import { describe } from 'vitest';
import { body, news, oldRule, testCases, unit } from '../../../tests/helpers/guard-cases.ts';
import { minimalFiles } from '../../../tests/helpers/minimal-content.ts';

describe('an editor who', () => {
  testCases([
    [
      'cited a document that is not there',
      { 'tin-tuc/tin-mau.md': news.replace('[66-qd-tw-2017]', '[99-qd-tw-1999]') },
      {
        rule: 'danglingRelation',
        file: 'tin-tuc/tin-mau.md',
        field: 'Văn bản được nhắc tới',
        message: '99-qd-tw-1999',
      },
    ],
    [
      'chose a section that was deleted',
      { 'tin-tuc/tin-mau.md': news.replace('section: thong-bao', 'section: da-xoa') },
      {
        rule: 'danglingRelation',
        file: 'tin-tuc/tin-mau.md',
        field: 'Chuyên mục',
        message: 'Chuyên mục tin',
      },
    ],
    [
      'inserted a document block that leads nowhere',
      body('::van-ban{ma="khong-co"}'),
      {
        rule: 'danglingRelation',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'khong-co',
      },
    ],
    [
      'let two rules replace each other',
      {
        'van-ban/66-qd-tw-2017.md': oldRule.replace(
          'secrecy:',
          'replaces: [399-qd-tw-2026]\nsecrecy:',
        ),
      },
      {
        rule: 'relationCycle',
        file: 'van-ban/399-qd-tw-2026.md',
        field: 'Thay thế văn bản',
        message: '399-qd-tw-2026 → 66-qd-tw-2017 → 399-qd-tw-2026',
      },
    ],
    [
      'let a rule suspend itself for a time',
      {
        'van-ban/66-qd-tw-2017.md': oldRule.replace(
          'secrecy:',
          'articleEffects: [{ effect: suspends, document: 66-qd-tw-2017, until: 2027-01-01 }]\nsecrecy:',
        ),
      },
      {
        rule: 'relationCycle',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Ngưng hiệu lực văn bản',
        message: '66-qd-tw-2017 → 66-qd-tw-2017',
      },
    ],
    [
      'made a unit its own parent',
      { 'to-chuc/chi-bo-mot.md': unit.replace('parent: dang-uy', 'parent: chi-bo-mot') },
      {
        rule: 'parentCycle',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Trực thuộc',
        message: 'chi-bo-mot → chi-bo-mot',
      },
    ],
    [
      'changed a count of members',
      { 'to-chuc/chi-bo-mot.md': unit.replace('members: 12', 'members: 13') },
      {
        rule: 'unitTotals',
        file: 'to-chuc/dang-uy.md',
        field: 'Số liệu công bố › Đảng viên',
        message: 'công bố là 12, cộng các đơn vị được 13',
      },
    ],
    [
      'entered one document twice',
      { 'van-ban/66-qd-tw-2017-ban-hai.md': oldRule },
      {
        rule: 'duplicateDocument',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Số và ký hiệu',
        message: '66-qd-tw-2017-ban-hai',
      },
    ],
    [
      'hung a unit below a draft',
      {
        'to-chuc/dang-uy.md': (minimalFiles['to-chuc/dang-uy.md'] ?? '').replace(
          'stated:',
          'draft: true\nstated:',
        ),
      },
      {
        rule: 'parentNotShown',
        file: 'to-chuc/chi-bo-mot.md',
        field: 'Trực thuộc',
        message: 'dang-uy',
      },
    ],
    [
      'gave two sections one id',
      {
        'cai-dat/chuyen-muc.yml':
          'items:\n  - { id: thong-bao, name: A, description: b }\n  - { id: thong-bao, name: C, description: d }\n',
      },
      {
        rule: 'duplicateId',
        file: 'cai-dat/chuyen-muc.yml',
        field: 'Cả tệp',
        message: 'thong-bao',
      },
    ],
    [
      'deleted a settings file',
      { 'cai-dat/chuyen-muc.yml': null },
      {
        rule: 'missingSettings',
        file: 'cai-dat/chuyen-muc.yml',
        field: 'Cả tệp',
        message: 'thiếu tệp',
      },
    ],
  ]);
});
