import type { collections } from '../../src/model/registry.ts';
import { trialForm } from './trial-form.ts';

/** Where a field is shown: in words on the page, or in its structured data (JSON-LD, for machines). */
export type Place = 'page' | 'structured';

/** A field of the trial entry. */
export interface PlacedField {
  /** Its value in the trial entry; absent when the entry leaves the field empty. */
  value?: unknown;
  /** What readers see for it; the value itself when absent. */
  seen?: string;
  /** Where that must stand. */
  on?: readonly Place[];
  /** The page that shows it, where the trial entry's own does not. */
  at?: string;
  /** Why no page shows it. */
  hidden?: string;
}

type Collections = typeof collections;
type FieldPlaces = {
  [Id in keyof Collections]: Record<keyof Collections[Id]['fields'], PlacedField>;
};

const [page, both] = [['page'], ['page', 'structured']] as const;
const decides = { hidden: 'decides whether there is a page' };
const forEditors = { hidden: 'a note for the office: reasons are not for readers' };
const orders = { value: 9, hidden: 'decides the order of lists' };
const otherExercise = { hidden: 'asked in exercises of another kind' };
const text = (words: string, on: readonly Place[] = page): PlacedField => ({ value: words, on });
const seenAs = (value: unknown, seen: string, on: readonly Place[] = page): PlacedField => ({
  value,
  seen,
  on,
});

/**
 * Every field of every content type with a trial value and where readers find it. A new field does
 * not compile until it is entered here; tests/site/field-places.test.ts builds the trial entries and checks
 * the pages.
 */
export const fieldPlaces: FieldPlaces = {
  news: {
    title: text('Tin có đủ mọi ô', both),
    date: seenAs('2026-11-03T08:00:00+07:00', '03/11/2026'),
    section: seenAs('cong-tac-van-phong', 'Công tác văn phòng cấp ủy'),
    lead: text('Lời tóm tắt thử từng ô.'),
    cover: seenAs(
      {
        image: '../media/anh.jpg',
        alt: 'Tranh vẽ một hình chữ nhật màu đỏ sẫm',
        caption: 'Chú thích thử từng ô.',
        credit: 'Tranh: người thử ô',
      },
      'Chú thích thử từng ô.',
    ),
    byline: seenAs({ name: 'Người Viết Thử', post: 'Chuyên viên thử' }, 'Người Viết Thử', both),
    source: text('Nguồn thử từng ô'),
    tags: { value: ['nhãn thử'], hidden: 'helps search and related news find it' },
    documents: seenAs(['66-qd-tw-2017'], '66-QĐ/TW'),
    deadlines: seenAs([{ date: '2090-12-04', what: 'Báo cáo thử từng ô' }], 'Báo cáo thử từng ô'),
    updated: seenAs('2026-11-05', '05/11/2026'),
    expires: decides,
    draft: decides,
    waivers: forEditors,
  },
  documents: {
    symbol: text('77-QĐ/TW', both),
    number: { value: '77', hidden: 'a part of the symbol' },
    type: seenAs('quyet-dinh', 'Quyết định', both),
    issuer: seenAs('ban-bi-thu', 'Ban Bí thư', both),
    issued: seenAs('2026-03-04', '04/3/2026'),
    effective: seenAs('2026-04-05', '05/4/2026'),
    expires: seenAs('2090-12-31', '31/12/2090'),
    subject: text('về việc thử từng ô', both),
    signer: seenAs({ name: 'Người Ký Thử', post: 'Thường trực', capacity: 'T/M' }, 'Người Ký Thử'),
    fields: seenAs(['luu-tru'], 'Lưu trữ'),
    term: seenAs('khoa-xiv', 'Khóa XIV'),
    validity: seenAs('con-hieu-luc', 'Còn hiệu lực'),
    checked: seenAs('2026-11-02', '02/11/2026'),
    checkedWith: seenAs('ban-goc', 'với bản gốc'),
    replaces: seenAs(['cu-1-2020'], '1-QĐ/TW'),
    amends: seenAs(['cu-2-2020'], '2-QĐ/TW'),
    annuls: seenAs(['cu-3-2020'], '3-QĐ/TW'),
    suspends: seenAs(['cu-4-2020'], '4-QĐ/TW'),
    guides: seenAs(['cu-5-2020'], '5-QĐ/TW'),
    basedOn: seenAs(['cu-6-2020'], '6-QĐ/TW'),
    corrects: seenAs(['cu-7-2020'], '7-QĐ/TW'),
    articleEffects: seenAs(
      [{ effect: 'annuls', document: 'cu-8-2020', articles: 'khoản 2 Điều 7' }],
      'khoản 2 Điều 7',
    ),
    secrecy: { value: 'khong', hidden: 'nothing secret is on the site' },
    circulation: { value: 'cong-khai', hidden: 'everything on the site is public' },
    urgency: seenAs('hoa-toc', 'Hỏa tốc'),
    recipients: seenAs(['Nơi nhận thử'], 'Nơi nhận thử'),
    deadline: seenAs('2026-12-06', '06/12/2026'),
    files: seenAs(
      [{ title: 'Tệp thử từng ô', file: '../tep/mau.docx', kind: 'ban-word' }],
      'Tệp thử từng ô',
    ),
    source: seenAs({ name: 'Nguồn bản đăng thử' }, 'Nguồn bản đăng thử'),
    bodyKind: { hidden: 'decides how the text is laid out' },
    hidesChanges: { hidden: 'decides what the history shows' },
    draft: decides,
    waivers: forEditors,
  },
  bodies: {
    name: text('Cơ quan Thử từng ô'),
    letters: seenAs(['THUO'], 'THUO'),
    level: seenAs('trung-uong', 'Trung ương'),
    side: { value: 'party', hidden: 'decides whose documents it may change' },
    parent: seenAs('trung-uong', 'Trung ương Đảng'),
    from: seenAs('2001-02-03', '03/02/2001'),
    to: seenAs('2011-03-04', '04/3/2011'),
    successors: seenAs(['ban-bi-thu'], 'Ban Bí thư'),
    unit: seenAs('chi-bo-mot', 'Chi bộ Một'),
    unspecified: { hidden: 'decides how its documents are cited' },
    waivers: forEditors,
  },
  guides: {
    title: text('Hướng dẫn có đủ mọi ô', both),
    field: seenAs('luu-tru', 'Lưu trữ'),
    audience: text('Người thử từng ô'),
    summary: text('Tóm tắt hướng dẫn thử.'),
    when: text('Khi cần thử từng ô'),
    needs: seenAs(['Giấy tờ cần thử'], 'Giấy tờ cần thử'),
    steps: seenAs([{ title: 'Bước thử', text: 'Lời của bước thử.' }], 'Lời của bước thử.'),
    checklist: seenAs(['Điều rà lại thử'], 'Điều rà lại thử'),
    basis: seenAs(['399-qd-tw-2026'], '399-QĐ/TW'),
    templates: seenAs(['mau'], 'Mẫu văn bản'),
    checked: seenAs('2026-11-04', '04/11/2026'),
    draft: decides,
    waivers: forEditors,
  },
  templates: {
    title: text('Biểu mẫu có đủ mọi ô'),
    field: { value: 'luu-tru', hidden: 'decides under which heading lists have it' },
    summary: text('Tóm tắt biểu mẫu thử.'),
    file: seenAs('../tep/mau.docx', 'DOCX'),
    fill: { ...seenAs(trialForm, 'Tên ô điền thử'), at: '/bieu-mau/thu-tung-o/dien/' },
    follows: seenAs(['399-qd-tw-2026'], '399-QĐ/TW'),
    updated: seenAs('2026-11-06', '06/11/2026'),
    draft: decides,
    waivers: forEditors,
  },
  courses: {
    title: text('Khóa có đủ mọi ô'),
    summary: text('Tóm tắt khóa thử.'),
    audience: text('Người học thử từng ô'),
    draft: decides,
    waivers: forEditors,
  },
  modules: {
    title: text('Chuyên đề có đủ mọi ô'),
    course: { value: 'khoa', hidden: 'decides in which course it stands' },
    order: orders,
    minutes: seenAs(173, '173'),
    audience: text('Người thử chuyên đề'),
    goal: text('Mục tiêu chuyên đề thử.'),
    summary: text('Tóm tắt chuyên đề thử.'),
    draft: decides,
    waivers: forEditors,
  },
  lessons: {
    title: text('Bài có đủ mọi ô'),
    module: seenAs('chuyen-de-mot', 'Chuyên đề một'),
    order: orders,
    minutes: seenAs(17, '17 phút'),
    goal: text('Mục tiêu bài thử.'),
    basis: seenAs(['399-qd-tw-2026'], '399-QĐ/TW'),
    takeaways: seenAs(
      ['Điều nhớ thử một', 'Điều nhớ thử hai', 'Điều nhớ thử ba'],
      'Điều nhớ thử hai',
    ),
    files: seenAs(
      [{ file: '../../tep/mau.docx', label: 'Tài liệu thử của bài' }],
      'Tài liệu thử của bài',
    ),
    draft: decides,
    waivers: forEditors,
  },
  questions: {
    module: { value: 'chuyen-de-mot', hidden: 'decides on whose page it stands' },
    lesson: { value: 'bai-mot', hidden: 'decides beside which lesson it stands' },
    kind: seenAs('many', 'Chọn mọi phương án đúng'),
    stem: text('Câu hỏi có đủ mọi ô?'),
    options: seenAs(
      [
        { text: 'Phương án thử một', correct: true, why: 'Vì đây là lý do thử một.' },
        { text: 'Phương án thử hai', correct: true, why: 'Vì đây là lý do thử hai.' },
        { text: 'Phương án thử ba', why: 'Vì đây là lý do thử ba.' },
      ],
      'Vì đây là lý do thử ba.',
    ),
    basis: seenAs({ document: '399-qd-tw-2026', clause: 'khoản 3 Điều 4' }, 'khoản 3 Điều 4'),
    checked: { value: '2026-11-07', hidden: 'tells the office when to look again' },
    uncertain: seenAs(true, 'cần đối chiếu'),
    level: { value: 2, hidden: 'for tests that mix levels' },
    draft: decides,
    waivers: forEditors,
  },
  exercises: {
    title: text('Bài tập có đủ mọi ô'),
    module: seenAs('chuyen-de-mot', 'Chuyên đề một'),
    order: orders,
    kind: { value: 'symbols', hidden: 'decides which of the lists below is asked' },
    summary: text('Tóm tắt bài tập thử.'),
    minutes: seenAs(11, '11 phút'),
    basis: seenAs({ document: '399-qd-tw-2026', clause: 'khoản 5 Điều 6' }, 'khoản 5 Điều 6'),
    checked: seenAs('2026-11-09', '09/11/2026'),
    uncertain: seenAs(true, 'cần đối chiếu'),
    symbols: seenAs(
      [{ situation: 'Tình huống.', symbol: '05-NQ/ĐU', why: 'Lý do thử.' }],
      'Lý do thử.',
    ),
    dates: otherExercise,
    decisions: otherExercise,
    lines: otherExercise,
    petitions: otherExercise,
    draft: decides,
    waivers: forEditors,
  },
  learningPaths: {
    title: text('Lộ trình có đủ mọi ô'),
    course: { value: 'khoa', hidden: 'decides in which course it stands' },
    order: orders,
    audience: text('Người đi lộ trình thử'),
    summary: text('Tóm tắt lộ trình thử.'),
    lessons: seenAs(['bai-mot'], 'Bài một'),
    draft: decides,
    waivers: forEditors,
  },
  definitions: {
    term: text('Thuật ngữ có đủ mọi ô'),
    abbreviation: text('TNCĐ'),
    alsoCalled: seenAs(['tên khác thử'], 'tên khác thử'),
    meaning: text('Nghĩa thử của thuật ngữ.'),
    basis: seenAs(['399-qd-tw-2026'], '399-QĐ/TW'),
    draft: decides,
    waivers: forEditors,
  },
  workshops: {
    title: text('Lớp có đủ mọi ô'),
    course: { value: 'khoa', hidden: 'decides in which course it stands' },
    place: text('Hội trường thử'),
    contact: text('Liên hệ thử'),
    cancelled: seenAs(true, 'Đã hủy'),
    groups: seenAs(
      [{ name: 'Nhóm thử', members: 'Người thử nhóm', count: 21, venue: 'Phòng thử' }],
      'Phòng thử',
    ),
    slots: seenAs(
      [{ date: '2026-12-05', from: '07:30', to: '09:00', content: 'Buổi thử' }],
      'Buổi thử',
    ),
    materials: seenAs([{ file: '../../tep/mau.docx', label: 'Giáo án thử' }], 'Giáo án thử'),
    draft: decides,
    waivers: forEditors,
  },
  units: {
    name: text('Chi bộ có đủ mọi ô', both),
    type: seenAs('chi-bo-co-so', 'Chi bộ cơ sở'),
    group: seenAs('doanh-nghiep', 'Doanh nghiệp'),
    parent: seenAs('dang-uy', 'Đảng ủy mẫu'),
    order: orders,
    from: seenAs('2021-02-03', '03/02/2021'),
    to: seenAs('2026-03-04', '04/3/2026'),
    successor: seenAs(['chi-bo-mot'], 'Chi bộ Một'),
    aliases: seenAs(['CBTTO'], 'CBTTO', both),
    founding: seenAs({ decision: 'Quyết định lập thử' }, 'Quyết định lập thử'),
    origins: seenAs(['dang-uy'], 'Chia, tách'),
    ending: seenAs(
      { kind: 'sap-nhap', decision: 'Quyết định kết thúc thử' },
      'Quyết định kết thúc thử',
    ),
    before: seenAs([{ to: '2022-05-06', name: 'Chi bộ Tên cũ' }], 'Chi bộ Tên cũ', both),
    hours: text('Sáng thứ Bảy thử'),
    fields: seenAs(['luu-tru'], 'Lưu trữ'),
    statedEarlier: {
      hidden: 'a day in the past for the guards; the pages of days show what is counted',
    },
    mailbox: { ...seenAs('thuo@mau.example', 'vanphong@mau.example'), at: '/to-chuc/dang-uy/' },
    phone: { ...seenAs('0200 3000 177', '0200 3000 100'), at: '/to-chuc/dang-uy/' },
    address: text('Nhà số 7 phố Thử'),
    members: { ...seenAs(0, '12'), at: '/to-chuc/chi-bo-mot/' },
    posts: seenAs([{ title: 'Bí thư thử', name: 'Người Giữ Việc Thử' }], 'Người Giữ Việc Thử'),
    stated: { seen: '12', on: page, at: '/to-chuc/dang-uy/' },
    draft: decides,
    waivers: forEditors,
  },
  topics: {
    title: text('Chủ đề có đủ mọi ô', both),
    lead: text('Lời dẫn thử của chủ đề.'),
    documents: seenAs(['399-qd-tw-2026'], '399-QĐ/TW'),
    guides: seenAs(['phat-hanh'], 'Phát hành'),
    news: seenAs(['tin-mau'], 'Tin mẫu'),
    questions: seenAs(['thu-tung-o'], 'Câu hỏi có đủ mọi ô?'),
    asOf: seenAs('2026-11-07', '07/11/2026'),
    order: orders,
    draft: decides,
    waivers: forEditors,
  },
  pages: {
    title: text('Trang có đủ mọi ô', both),
    summary: text('Tóm tắt trang thử.'),
    asOf: seenAs('2026-11-08', '08/11/2026'),
    nextReview: seenAs('2027-05-08', '08/5/2027'),
    draft: decides,
    waivers: forEditors,
  },
};
