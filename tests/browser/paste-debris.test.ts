import { describe, expect, it } from 'vitest';
import { startPastePage } from '../helpers/paste-page.ts';

const tools = startPastePage('debris');

const WORD = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>';

describe('lines around an article', () => {
  const offered = async (text: string) =>
    (await tools().clean(`<h2>Đầu đề của bài viết</h2><p>Thân bài.</p><p>${text}</p>`)).debris.map(
      (one) => one.text,
    );
  it.each([
    'Trang chủ / Tin tức',
    'Home &gt; News &gt; Local',
    'Thứ bảy, ngày 4 tháng 7 năm 2026',
    'Chủ nhật, 5/7/2026, 08:00 (GMT+7)',
    'Đăng ngày 05-07-2026 lúc 8h30',
    'Thời tiết: TP. Huế 30°C, nhiều mây',
    'Đà Nẵng: 28 - 33 °C',
    'Chia sẻ bài viết',
    'Like Share Tweet',
    'In bài viết | Gửi email',
    'Theo dõi Báo Tỉnh trên Google News',
    '0 bình luận',
    'Bình luận (12)',
    '1.234 lượt xem',
    '&gt;&gt; Xem thêm: Bài khác',
    'Các tin khác',
    'Từ khóa: sơ kết, hội nghị',
    'Website này sử dụng cookies để cải thiện trải nghiệm.',
    '© Báo Tỉnh 2026. All rights reserved.',
    'Đầu đề của bài viết',
    '“Đầu đề của bài viết”',
    'ĐẦU ĐỀ CỦA BÀI VIẾT - Cổng thông tin xã',
    'Bạn đang xem: Trang chủ / Tin hoạt động',
    'Những tin mới hơn',
    'Tin bài trước',
    'Click để đánh giá bài viết',
    'Chưa có bình luận nào cho bài viết này',
    'Để lại một bình luận',
    'Số lượt truy cập: 1.204',
    'Đang truy cập: 5',
    'Đã xem: 120 lần',
    'A- A A+',
    'Phiên bản in',
    '« Trang trước',
    'Bấm để chia sẻ trên Facebook (Mở trong cửa sổ mới)',
    'Nữ miền Bắc',
    '0:00 / 3:45',
    'Đăng bởi: admin',
    '☀ 32°C',
    'Huế 28℃',
    'Bà Rịa - Vũng Tàu 27ºC',
    'Nhiệt độ: 27°C | Độ ẩm: 80%',
    'Mưa rào, 25°C',
    'Đà Lạt: nhiều mây, có mưa rào và dông 18 - 24°C',
    'Nắng nóng 37 độ C',
  ])('%s: offered', async (text) => expect(await offered(text)).toHaveLength(1));

  it.each([
    'Hà Nội, ngày 5 tháng 11 năm 2026',
    'Ngày 5/11/2026, hội nghị họp.',
    'Thời gian: 08:00 ngày 02/10/2026',
    'Tin mới nhất cho biết đập đã vỡ.',
    '120 lượt người tham gia',
    'Đăng ký tham gia',
    'In ấn, phát hành',
    'Tác giả: Nguyễn An',
    'Trở lại trường sau kỳ nghỉ',
    'Vị trí: tầng 2, nhà A',
    'Tiếp nhận → Thẩm định → Trả kết quả',
    'Vào Tệp &gt; Lưu &gt; In.',
    'In 20 bản gửi các đơn vị',
    'Chia sẻ kinh nghiệm, đồng chí nêu ba việc',
    'Nhiệt độ ngoài trời 31°C.',
    'Mưa rào kéo dài ba ngày, nhiệt độ 25°C.',
    'Nắng nóng làm ba đơn vị đổi giờ làm việc.',
    'Lưu: VT.',
    'Zalo: 0912 345 678',
    'Email: vp@tinh.example',
    'Nguồn: TTXVN',
    'Thích ứng an toàn',
    'Xem thêm Điều 5 của Quy định này.',
    'Bình luận của chuyên gia về kết quả năm nay',
  ])('%s: stays', async (text) => expect(await offered(text)).toEqual([]));

  const closing = async (...items: string[]) => {
    const list = items.map((item) => `<li><a href="https://a.example/x">${item}</li>`).join('');
    const html = `<h2>Đầu đề của bài viết</h2><p>Thân bài.</p><ul>${list}</ul>`;
    return (await tools().clean(html)).debris.map(({ text }) => text);
  };
  it('are links with days that end a page', async () => {
    const news = [
      'Khai mạc hội thi</a> (12/10/2026)',
      'Trao huy hiệu Đảng</a> - 11/10/2026, 08:30',
    ];
    expect(await closing(...news)).toHaveLength(2);
  });

  it.each([
    [['Quy định số 66-QĐ/TW</a> (06/02/2017)', 'Hướng dẫn 36-HD/VPTW</a> (03/04/2018)']],
    [['Mẫu báo cáo tháng</a>', 'Mẫu báo cáo quý</a>']],
    [['Khai mạc hội thi</a> ngày 12/10/2026', 'Bế mạc hội thi</a> ngày 14/10/2026']],
  ])('are not links that an article ends with: %j', async (items) => {
    expect(await closing(...items)).toEqual([]);
  });

  it('are not looked for in the same words of a document of Word', async () => {
    const html = `${WORD}<p class=MsoNormal>Ngày 05/11/2026</p><p class=MsoNormal>Từ khóa: số hóa</p>`;
    expect((await tools().clean(html)).debris).toEqual([]);
  });
});
