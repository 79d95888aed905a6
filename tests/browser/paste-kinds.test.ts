import { describe, expect, it } from 'vitest';
import { startPastePage } from '../helpers/paste-page.ts';

const tools = startPastePage('kinds');

const WORD = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>';

describe('review marks, by who wrote them', () => {
  it.each([
    ['classes alone', '<p>a <s class="msoDel">cũ</s><u class="msoIns">mới</u></p>', '<p>a mới</p>'],
    ['a mark that is no link', '<p>a<span class=MsoCommentReference>[A1]</span>.</p>', '<p>a.</p>'],
    [
      'a struck picture and link',
      `${WORD}<p><a href="https://x.example"><del cite="a">cũ</del> còn</a> <del><img src="x.png"></del>xong</p>`,
      '<p><a href="https://x.example"> còn</a> xong</p>',
    ],
    [
      'names of other editors',
      '<p>A<span class="suggestion suggestion-delete">x</span><span class="suggestion-insert">B</span><span class="diff-removed">y</span></p>',
      '<p>AB</p>',
    ],
    [
      'a title that says so',
      '<p>a <span style="text-decoration: line-through" title="Deleted: Lan, 02/10/2026">x</span>b</p>',
      '<p>a b</p>',
    ],
    [
      'a paragraph with a line through it stays struck',
      '<p style="text-decoration:line-through">bỏ</p>',
      '<p><s>bỏ</s></p>',
    ],
    ['moved words', '<p>a<span class="msoMoveFrom"> x</span> b</p>', '<p>a b</p>'],
    [
      'a paragraph in the style of remarks, in a document without any',
      `${WORD}<p class=MsoCommentText>Đoạn thân bài</p>`,
      '<p>Đoạn thân bài</p>',
    ],
    [
      'names that only sound alike',
      '<p><span class="delta">a</span> <span class="track-delivery">b</span> <span data-track="delete">c</span></p>',
      '<p>a b c</p>',
    ],
    [
      'a red line through words in Google Docs with nothing beside it',
      '<b id="docs-internal-guid-1" style="font-weight:normal"><p>a <span style="color:#f00;text-decoration:line-through">b</span> c</p></b>',
      '<p>a <s>b</s> c</p>',
    ],
    [
      'crossed out and underlined in a colour, by Outlook or a filtered page',
      `${WORD}<p>Nộp <s><span style="color:red">ngày 15</span></s><u><span style="color:teal">ngày 20</span></u>, <span style="color:#d13438"><s>gấp</s></span><span style="color:#d13438"><u>sớm</u></span>.</p>`,
      '<p>Nộp ngày 20, sớm.</p>',
    ],
    [
      'a coloured line through words beside new words without a colour',
      '<p>Chi <span style="text-decoration:line-through;color:rgb(201,28,28)">50</span><ins>45</ins> triệu</p>',
      '<p>Chi 45 triệu</p>',
    ],
    [
      'a link beside struck words is no new text',
      '<p><span style="color:#c00;text-decoration:line-through">cũ</span><a href="https://a.example"><span style="color:#15c;text-decoration:underline">mới</span></a></p>',
      '<p><s>cũ</s><a href="https://a.example">mới</a></p>',
    ],
    [
      'whatever somebody set as initials',
      `${WORD}<p>Số liệu<span class=MsoCommentReference><a href="#_msocom_1">[Nguyễn Văn Hùng 1]</a></span>, kỳ<a class=msocomanchor href="#_msocom_2">[TH-VP2R1]</a> này<a href="#_msocom_3">[N_K@TU3]</a>.</p>`,
      '<p>Số liệu, kỳ này.</p>',
    ],
    [
      'editors of today',
      '<p>a<span data-type="deletion">x</span><span class="fr-tracking-deleted">y</span><suggestion-start name="deletion:1"></suggestion-start>z<suggestion-end name="deletion:1"></suggestion-end>b</p>',
      '<p>ab</p>',
    ],
    [
      "Word's own elements",
      `${WORD}<p>a<w:del w:author="Lan"><w:delText>x</w:delText></w:del>b</p>`,
      '<p>ab</p>',
    ],
  ])('%s', async (_name, html, expected) =>
    expect((await tools().clean(html)).html).toBe(expected),
  );

  it('counts every mark of a remark', async () => {
    const html = `${WORD}<p>Ý kiến<span class=MsoCommentReference>[LTH1] [LTH2]</span> của ban, mục [A1].</p>`;
    expect(await tools().clean(html)).toMatchObject({
      html: '<p>Ý kiến của ban, mục [A1].</p>',
      comments: 2,
    });
  });

  it('counts remarks, not their paragraphs', async () => {
    const remark = (text: string) => `<div style="mso-element:comment">${text}</div>`;
    const list = `${remark('<p>một</p><p>hai</p>')}${remark('<p>ba</p>')}`;
    const html = `${WORD}<p>Chữ</p><div style="mso-element:comment-list">${list}</div>`;
    expect(await tools().clean(html)).toMatchObject({ html: '<p>Chữ</p>', comments: 2 });
  });
});

describe('descriptions of pictures', () => {
  it.each([
    ['Title: Hội nghị - Description: C:\\Users\\VT\\Desktop\\anh hop.jpg', 'Hội nghị'],
    ['C:\\Users\\An\\anh.png', ''],
    ['\\\\may-chu\\anh\\1.png', ''],
    ['file:///D:/anh.png', ''],
    ['/home/lan/anh.png', ''],
    ['IMG_20261001_081530.jpg', ''],
    ['DSC_0012', ''],
    ['clip_image002', ''],
    ['Picture 3', ''],
    ['Hình ảnh 12', ''],
    ['z5012345678901_abc.jpg', ''],
    ['Screenshot 2026-10-01 081530', ''],
    ['A picture containing text, outdoor', ''],
    ['Graphical user interface\n\nDescription automatically generated', ''],
    ['Ảnh có chứa người, trong nhà', ''],
    ['Sơ đồ\n\nMô tả được tạo tự động với độ tin cậy cao', ''],
    ['A group of people sitting around a table', ''],
    ['May be an image of 2 people', ''],
    ['Có thể là hình ảnh về 3 người và văn bản', ''],
    ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6', ''],
    ['https://a.example/x', ''],
    ['Description: Description: D:\\ANH\\2026\\hop bch.JPG', ''],
    ['Hội nghị (ảnh C:\\Users\\VT\\Desktop\\a.jpg)', ''],
    ['%USERPROFILE%\\Pictures\\a.png', ''],
    ['content://media/external/images/1234', ''],
    ['hop-bch-thang-10-2026', ''],
    ['WIN_20261001_08_15_30_Pro', ''],
    ['Ảnh màn hình 2026-10-01 lúc 08.15.30', ''],
    ['[image: anh hop.jpg]', ''],
    ['Slide 1', ''],
    ['Group 14', ''],
    ['WordPictureWatermark3575', ''],
    ['Kết quả hình ảnh cho hội nghị', ''],
    ['Hội nghị tổng kết năm - Ảnh 1.', ''],
    ['Hình ảnh này có thể chứa: 2 người, đám đông', ''],
    ['Ảnh do AI tạo', ''],
    ['Một nhóm người đang ngồi quanh bàn', ''],
    ['Một người đàn ông mặc áo sơ mi trắng', ''],
    ['Một nhóm người dân ký sổ vàng', 'Một nhóm người dân ký sổ vàng'],
    ['Lễ trao cờ và/hoặc bằng khen', 'Lễ trao cờ và/hoặc bằng khen'],
    ['Sơ đồ', 'Sơ đồ'],
    [
      'Ảnh chụp toàn cảnh hội trường trong phiên khai mạc',
      'Ảnh chụp toàn cảnh hội trường trong phiên khai mạc',
    ],
    ['Hình vẽ đường đi từ cổng chính', 'Hình vẽ đường đi từ cổng chính'],
    ['Bí thư trao cờ cho đội số 12', 'Bí thư trao cờ cho đội số 12'],
  ])('%j: %j', async (alt, expected) => {
    const attribute = alt.replaceAll('"', '&quot;');
    const { pictures } = await tools().clean(
      `<p><img src="https://a.example/1.png" alt="${attribute}"></p>`,
    );
    expect(pictures[0]).toMatchObject({ alt: expected, hadMachineAlt: expected === '' });
  });
});

describe('pictures and their lines', () => {
  const captions = async (html: string) =>
    (await tools().clean(html)).pictures.map(({ caption }) => caption);
  const picture = '<p><img src="https://a.example/1.png"></p>';
  it.each([
    ['below', `${picture}<p class=MsoCaption>Ảnh 1</p>`, ['Ảnh 1']],
    [
      'in the same paragraph, after a break',
      `<p><img src="a.png"><em>Hình 1. Sơ đồ</em></p>`,
      ['Hình 1. Sơ đồ'],
    ],
    ['below the second of two', `${picture}${picture}<p>Hình 2: Hai</p>`, ['', 'Hình 2: Hai']],
    [
      'in the middle and in italics',
      `${picture}<p align=center><i>Toàn cảnh</i></p>`,
      ['Toàn cảnh'],
    ],
    [
      'by its style in Word in the browser',
      `${picture}<p><span data-ccp-parastyle="caption">Ảnh 4 Bế mạc</span></p>`,
      ['Ảnh 4 Bế mạc'],
    ],
    [
      'of two lines',
      `${picture}<p class=MsoCaption>Ảnh 7: Lễ ký</p><p class=MsoCaption>Nguồn: Văn phòng</p>`,
      ['Ảnh 7: Lễ ký Nguồn: Văn phòng'],
    ],
    [
      'below each picture, in its own paragraph',
      '<center><img src="1.png"><br><i>Một</i></center><p style="text-align:center"><img src="2.png"><br>Hai</p><p style="text-align:center"><em><img src="3.png"><br>Ba</em></p>',
      ['Một', 'Hai', 'Ba'],
    ],
    [
      'in italics cut in two, with who took it below',
      `${picture}<p align=center><i>Quang cảnh </i><i>hội nghị</i></p><p align=center><i>Ảnh: Văn phòng</i></p>`,
      ['Quang cảnh hội nghị Ảnh: Văn phòng'],
    ],
    [
      "by LibreOffice's style",
      `${picture}<p class="illustration-western">Illustration 1: Toàn cảnh</p>`,
      ['Illustration 1: Toàn cảnh'],
    ],
    [
      'below a picture that only a drawing holds',
      `${WORD}<p><v:shape id="s1" alt="Toàn cảnh"><v:imagedata src="file:///C:/T/clip_image001.jpg"/></v:shape></p><p class=MsoCaption>Ảnh 5. Toàn cảnh</p>`,
      ['Ảnh 5. Toàn cảnh'],
    ],
    ['a sentence that names a figure is none', `${picture}<p>Hình 2 cho thấy kết quả.</p>`, ['']],
    ['a table keeps its own', `${picture}<p class=MsoCaption>Bảng 2: Số liệu</p>`, ['']],
    ['a paragraph that follows is none', `${picture}<p>Đoạn tiếp theo.</p>`, ['']],
  ])('%s', async (_name, html, expected) => expect(await captions(html)).toEqual(expected));

  it('a picture without a paragraph stays where it stood, and two keep their order', async () => {
    const html = '<div>a<img src="1.png"></div><p>b<img src="2.png"><img src="3.png"></p><p>c</p>';
    const { html: found, pictures } = await tools().clean(html);
    const marker = (index: number) => `<p>\uE000${index}\uE001</p>`;
    expect(found).toBe(`<p>a</p>${marker(0)}<p>b</p>${marker(1)}${marker(2)}<p>c</p>`);
    expect(pictures.map(({ src }) => src)).toEqual(['1.png', '2.png', '3.png']);
  });
});
