/** A file on a disk, in a share or on a server, wherever it stands: nobody reads it, and it tells whose disk it was. */
const PATH =
  /^(?:https?|blob|data|cid):|(?<![\p{L}\d])[a-z]:[\\/]|\\\\\S|\w\\\w+\\|(?:file|content|smb):\/|[~/](?:users|home|tmp|var|volumes|mnt|desktop|pictures|storage|sdcard)\/|%\w+%\\/iu;
const FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic|emf|wmf)$/i;
/** Names that programs, cameras and phones give. */
const GIVEN =
  /^(?:image|img|picture|photo|pic|graphic|object|shape|group|nhóm|slide|trang chiếu|table|canvas|smartart|unnamed|checked|unchecked|content placeholder|nội dung|wordpicturewatermark|text box|rectangle|oval|freeform|straight (?:arrow )?connector|hộp văn bản|hình chữ nhật|hình bầu dục|đường nối thẳng|google shape;.*|screenshot|screen shot|clip_image|hình ảnh|hình|ảnh|ảnh(?: chụp)? màn hình|dsc[fn]?|dcim|pxl|zalo|z|viber|fb_img|received|untitled|download|tải xuống|chart|diagram|logo|icon|avatar|thumbnail|no alt text provided.*|no (?:photo )?description available|không có mô tả(?: ảnh)?)[\s_.-]*(?:\(?\d[\d\s_.:()-]*\)?)?(?:\s*(?:lúc|at)\s*\d[\d\s_.:-]*(?:am|pm|sa|ch)?)?\.?$/i;
/** What programs say they see in a picture, in English and Vietnamese. */
const DESCRIBED =
  /^(?:(?:a|an|the)\s)?(?:picture|image|photo|close[- ]?up|graphic|diagram|screenshot|text|logo)?\s*(?:containing|that contains)\b|^(?:a|an) (?:group of|person|man|woman|close[- ]?up|screenshot|picture|building|table)\b.*$|^(?:(?:hình|bức|tấm) )?(?:ảnh|hình|tranh|sơ đồ|biểu đồ|đồ họa|văn bản)(?: chụp)?(?: màn hình)?(?: này)? (?:có )?(?:thể )?chứa\b|^(?:một|vài|hai|ba) (?:nhóm người|người|người đàn ông|người phụ nữ|đám đông|cậu bé|cô gái)(?: (?:đang|đứng|ngồi|mặc|ở|trong|và)(?: .*)?)?\.?$|^may be an? (?:image|graphic|illustration|cartoon|doodle|meme)\b|^có thể là (?:hình ảnh|đồ họa|hình minh họa)\b/i;
const SIGNED =
  /(?:description (?:automatically )?generated|ai[- ]generated content|(?:mô tả|nội dung)[^.]*(?:tự động|do ai|bằng ai)[^.]*|(?:ảnh|hình(?: ảnh)?)(?: được)?(?: tạo)? (?:do|bằng|bởi) ai(?: tạo)?(?: ra)?)(?: with (?:very )?(?:high|medium|low) confidence)?[^.]*\.?\s*$/i;
const IDENTIFIER = /^\d+$|^(?=.*\d)[\da-f_-]{8,}$|^[\da-f]{8}-[\da-f-]{13,}$/i;
/** A name in one piece, with figures or joined words: "hop-bch-thang-10", "WIN_20261001_08_15_30_Pro". */
const ONE_PIECE = /^(?=\S*[\d_]|\S*-\S*-)\S{4,}$/;
/** What search engines and news systems write: the words looked for, the title with a number behind it. */
const FOUND =
  /^(?:kết quả (?:hình )?ảnh (?:cho|về)|image results? for|hình ảnh (?:có )?liên quan|related image)(?!\p{L})|\s[-–|]\s(?:ảnh|hình(?: ảnh)?|photo|image)\s+\d+\.?$/iu;

/**
 * What a person wrote to describe a picture. Word joins a title and a description ("Title: … - Description: …").
 * @returns '' when a program made it: a path, a file name, "A picture containing…"
 */
export function descriptionByPerson(alt: string): string {
  const text = alt.replace(/[\s\u00A0]+/g, ' ').trim();
  const [, title, description] =
    /^(?:Title|Tiêu đề): ?(.*?) ?[-–] ?(?:Description|Mô tả): ?(.*)$/i.exec(text) ?? [];
  if (title !== undefined) {
    const parts = [title, description ?? ''].map(descriptionByPerson).filter((part) => part !== '');
    return [...new Set(parts)].join('. ');
  }
  const words = text.replace(
    /^(?:Title|Tiêu đề|Description|Mô tả|Alt text|Văn bản thay thế): ?/i,
    '',
  );
  const bare = words.replace(/^\[(?:image|ảnh|hình):? ?(.*)\]$/iu, '$1');
  const isMade = [PATH, FILE, GIVEN, DESCRIBED, SIGNED, IDENTIFIER, ONE_PIECE, FOUND].some((kind) =>
    kind.test(bare),
  );
  return isMade ? '' : words;
}
