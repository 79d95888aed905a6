/** Words of a share line; what is left of the line after them tells whether it is one. */
const SHARE_WORDS =
  /(?:bấm |nhấn |click )?(?:để )?chia sẻ(?: (?:bài viết|qua|lên|trên|tin này|bài này|với bạn bè|này))*|mở trong cửa sổ mới|theo dõi(?:(?: [\p{L}\d/.]+){0,6} trên)?|facebook|fb|(?<!\p{L})f(?!\p{L})|zalo|twitter|(?<![\p{L}\d])x(?![\p{L}\d])|linkedin|messenger|telegram|pinterest|youtube|tiktok|whatsapp|viber|google news|e-?mail|gửi (?:email|mail|cho bạn bè|bài viết)|in (?:bài viết|bài|trang)|(?:phiên )?bản in|(?<!\p{L})in(?!\p{L})|sao chép(?: liên kết| link)?|copy link|lưu (?:bài viết|bài|tin)|(?<!\p{L})lưu(?!\p{L})|thích|like|tweet|share(?: on)?|print|save|bình luận|(?:xem |thay đổi )?cỡ chữ|font(?: size)?|chữ (?:to|nhỏ)|(?<!\p{L})a(?!\p{L})[+-]?|nghe(?: đọc)? bài(?: viết)?|đọc bài(?: viết)?|đánh giá(?: bài viết)?|quay lại|trở (?:về|lại)|(?:về )?trang (?:trước|sau)|lên đầu trang|về đầu trang|qr|rss/giu;
const SHARE_START =
  /chia sẻ|facebook|zalo|twitter|linkedin|messenger|google news|gửi (?:email|mail)|in (?:bài|trang)|sao chép|copy link|share|tweet|print|thích|cỡ chữ|font size|nghe (?:đọc )?bài|đọc bài|(?:phiên )?bản in|trang trước|lên đầu trang|về đầu trang|quay lại|trở (?:về|lại)|^a[+-]?(?:\s+a[+-]?)+$/iu;

const DAY = /(?:(?:thứ|chủ)\s+(?:hai|ba|tư|năm|sáu|bảy|nhật|[2-7])|t[2-7]|cn)/.source;
const DATE =
  /(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:,?\s+năm)?\s+\d{4})/
    .source;
const TIME = /(?:\d{1,2}\s*(?:[:h]|giờ)\s*\d{0,2}(?::\d{2})?\s*(?:phút|am|pm|sa|ch)?)/.source;
const DATE_WORDS =
  /(?:cập nhật(?:\s+(?:lúc|lần cuối|ngày))?|đăng(?:\s+(?:lúc|ngày|tải))?|ngày(?:\s+(?:đăng|cập nhật|xuất bản|tạo))?|thời gian\s+đăng|xuất bản|lúc|vào|gmt\s*\+?\s*7|[()|,:;–—-])/
    .source;

const WEATHER_SIGN = /(?:[\u2600-\u26C8\u{1F300}-\u{1F32C}]\uFE0F?\s*)?/u.source;
const DEGREES = /(?:(?:°|º|⁰|ᵒ|độ)\s*C?|℃|oC)/u.source;
const WHERE = /(?:(?:\p{Lu}[\p{L}.]*[\s-]*){1,5}[:,|/–-]?\s*|[Nn]hiệt độ:?\s*)?/u.source;
/** The sky, as a weather box names it: "Mưa rào và dông", "Nhiều mây". */
const SKY =
  /(?:(?:(?:[Tt]rời|[Íí]t|[Nn]hiều|[Qq]uang|[Cc]ó)\s+)?(?:[Mm]ây|[Nn]ắng|[Mm]ưa|[Dd]ông|[Ss]ương mù|[Ââ]m u)(?:\s+(?:rào|nhỏ|to|vừa|phùn|nhẹ|nóng|rải rác|gián đoạn|thay đổi))*\s*(?:[,:|/–-]|và|có)?\s*){0,3}/u
    .source;
const RANGE = `(?:-?\\d{1,2}\\s*${DEGREES}?\\s*[-–/~]\\s*)?-?\\d{1,2}\\s*${DEGREES}`;

/** What portals call their lists of other articles. */
const LINK_LIST =
  /(?:(?:các |những )?(?:tin|bài)(?: viết)?(?: bài)? (?:liên quan|cùng (?:chuyên mục|chủ đề|loại|danh mục)|khác|mới(?: nhất| hơn| đăng)?|cũ hơn|đã đưa|nổi bật|(?:đọc|xem) nhiều(?: nhất)?)|có thể bạn quan tâm|(?:xem|đọc) nhiều|đáng chú ý)/
    .source;
const SEE_MORE = /(?:xem|đọc) thêm/.source;

/** Lines of a portal that stand in no document an office writes. */
export const PORTAL_LINES: readonly RegExp[] = [
  // Breadcrumb: "Trang chủ > Tin tức > Hoạt động".
  /^(?:(?:bạn đang (?:ở(?: đây)?|xem)|vị trí)\s*:?\s*)?(?:trang (?:chủ|nhất)|home|cổng (?:thông tin|ttđt)[^>»›]*)\s*(?:[>»›/|→]|::)/iu,
  /^bạn đang ở(?: đây)?:?\s*(?:[>»›/|→]|::)/iu,
  // Counts of comments, views and votes.
  /^(?:có\s+)?(?:\d[\d.,]*|chưa có|không có)\s*(?:bình luận|phản hồi|lượt (?:xem|đọc|thích|chia sẻ|truy cập)|comments?|views?|likes?)(?:\s+(?:nào|bạn đọc))?(?:\s+cho (?:bài viết|bài|tin)(?: này)?)?\.?$/iu,
  /^(?:bình luận|ý kiến(?: bạn đọc| của bạn)?|phản hồi|(?:lượt|số (?:lượt|lần)|số người|lượt người) (?:xem|đọc|truy cập)|đã (?:xem|đọc)|đang (?:xem|truy cập|online)|tổng (?:số )?(?:lượt )?truy cập|comments?|views?)\s*[:(]?\s*\(?\d[\d.,]*(?:\s*(?:lần|lượt))?\)?$/iu,
  /^(?:(?:gửi|viết|xem(?: thêm)?|tất cả|để lại|thêm) (?:một )?(?:bình luận|phản hồi|ý kiến)[^.]{0,40}|hãy là người đầu tiên[^.]{0,60}|đăng nhập để (?:bình luận|gửi)[^.]{0,40}|ý kiến (?:bạn đọc|của bạn)|email của bạn sẽ không được[^.]{0,40})[.:…]*$/iu,
  // Notes on cookies and rights.
  /^(?=.{0,400}$)(?=.*\bcookies?\b)(?=.*(?:sử dụng|chấp nhận|đồng ý|chính sách|accept|use)).*$/iu,
  /^(?:©|\(c\)\s|copyright\b|bản quyền (?:thuộc|©|\d)|all rights reserved|®\s)/iu,
  /^[^.]{0,120}(?:©|all rights reserved|giữ (?:toàn bộ )?bản quyền)[^.]{0,120}\.?$/iu,
];

/** Lines that are debris on a page, and may be meant in a document. */
export const PAGE_LINES: readonly RegExp[] = [
  /^(?:\d[\d.,]*\s*(?:ý kiến|lượt)|bình luận:?|xem:\s*\d[\d.,]*)$/iu,
  /^(?:đăng bởi|người đăng|posted by|posted on)\s*:?\s+\S.{0,60}$/iu,
  /^(?:nghe:?\s*)?\d{1,2}:\d{2}(?:\s*\/\s*\d{1,2}:\d{2})$/u,
  /^(?:giọng )?(?:nam|nữ)\s+miền (?:bắc|trung|nam)$/iu,
  /^(?:click|bấm|nhấn) (?:để )?đánh giá(?: bài viết)?$/iu,
  /^(?:đánh giá(?: bài viết)?|tổng số điểm[^.]{0,40}|xếp hạng)\s*:?\s*\d[^.]{0,60}$/iu,
  // Weather.
  /^(?:dự báo )?thời tiết(?:\s*[:,|–-]\s*[^!?]{0,60}[^.!?]|\s+(?:[\p{Lu}][\p{L}.]*\s*){1,4}|\s+hôm nay)?$/iu,
  new RegExp(
    String.raw`^${WEATHER_SIGN}${WHERE}${SKY}${RANGE}(?:\s*[,|/–-]?\s*[\p{L}\d%:| ]{1,40})?$`,
    'u',
  ),
  // Date line of a portal: nothing but day, date and time.
  new RegExp(`^(?=.*(?:${DATE}|${DAY}))(?:${DAY}|${DATE}|${TIME}|${DATE_WORDS}|\\s)+$`, 'iu'),
  // Link lists and labels.
  new RegExp(String.raw`^${LINK_LIST}\s*(?::.{0,200})?$`, 'iu'),
  /^(?:(?:các |những )?(?:tin|bài)(?: viết)?(?: bài)? (?:trước|sau|tiếp theo)|chủ đề liên quan|từ khóa|tags?)\s*(?::.{0,200})?$/iu,
  /^[>»\s]*(?:xem thêm|đọc thêm|mời (?:quý vị|bạn)? ?(?:xem|đọc) thêm)\s*(?::.{0,200})?$/iu,
  /^\[?\s*(?:sửa|sửa mã nguồn|edit)(?:\s*\|\s*(?:sửa|sửa mã nguồn))?\s*\]?$/iu,
  /^(?:quảng cáo|advertisement|menu|tìm kiếm|đăng (?:nhập|ký|xuất)|mục lục|bỏ qua nội dung|chuyển đến nội dung)$/iu,
  /^(?:giấy phép (?:thiết lập|hoạt động|số|xuất bản)|chịu trách nhiệm (?:chính|nội dung|xuất bản))/iu,
  /^(?:vui lòng |đề nghị |yêu cầu )?ghi rõ nguồn\b.{0,120}$/iu,
];

/** A path of a page's sections without its first word; only the first lines of a page are one. */
export const SECTION_PATH = /^[^.!?:>»›]{1,60}(?:\s*[>»›]\s*[^.!?:>»›]{1,80}){1,}$/u;

/** Begins a list of links to other articles. */
export const LINK_LIST_HEAD = new RegExp(String.raw`^(?:${LINK_LIST}|${SEE_MORE})\s*:?$`, 'iu');

/**
 * Whether a line is nothing but names of services and verbs of a share bar.
 * @param isBesideOne right below a line that is one; then a single verb ("In", "Lưu") is one too
 */
export function isShareLine(text: string, isBesideOne = false): boolean {
  // A number so long is somebody's telephone.
  if (text.length > 160 || /\d{3}[\d ]{4}/.test(text)) return false;
  if (!isBesideOne && !SHARE_START.test(text)) return false;
  const rest = text.replace(SHARE_WORDS, ' ').replace(/\d+/g, ' ');
  return !/\p{L}/u.test(rest);
}

/** Classes, roles and element names of the parts of a page around its article. */
export const DEBRIS_CONTAINERS =
  'nav,footer,[role="navigation"],[role="contentinfo"],[role="search"],[aria-label*="breadcrumb" i],' +
  [
    ...['breadcrumb', 'social', 'sharing', 'share-', '-share', 'addthis', 'fb-like', 'zalo-'],
    ...[
      'related',
      'lienquan',
      'lien-quan',
      'tin-khac',
      'tinkhac',
      'xem-them',
      'read-more',
      'readmore',
    ],
    ...[
      'comment-count',
      'comments-area',
      'comment-respond',
      'sharedaddy',
      'box-tag',
      'box_tag',
      'comment-box',
      'comment-list',
      'binh-luan',
      'weather',
      'thoi-tiet',
      'cookie',
    ],
    ...[
      'copyright',
      'ban-quyen',
      'post-tags',
      'tag-list',
      'tags-',
      'list-tag',
      'editsection',
      'pagination',
    ],
  ]
    .map((name) => `[class*="${name}" i],[id*="${name}" i]`)
    .join(',') +
  ',.share,.tags,.meta,.post-meta,.article-meta,.entry-meta,.date,.time,.views';
