/** A file on a disk, in a share or on a server, or a bare file name. */
const PATH = /^(?:[a-z]:[\\/]|\\\\|file:|https?:|data:|blob:|cid:|\/(?:users|home|tmp|var)\/)/i;
const FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic|emf|wmf)$/i;
/** Names that programs, cameras and phones give. */
const GIVEN =
  /^(?:image|img|picture|photo|pic|graphic|object|shape|text box|rectangle|oval|freeform|straight (?:arrow )?connector|hộp văn bản|hình chữ nhật|hình bầu dục|đường nối thẳng|google shape;.*|screenshot|screen shot|clip_image|hình ảnh|hình|ảnh|ảnh chụp màn hình|dsc[fn]?|dcim|pxl|zalo|z|viber|fb_img|received|untitled|download|tải xuống|chart|diagram|logo|icon|avatar|thumbnail|no alt text provided.*|no (?:photo )?description available|không có mô tả(?: ảnh)?)[\s_.-]*(?:\(?\d[\d\s_.:()-]*\)?)?\.?$/i;
/** What programs say they see in a picture, in English and Vietnamese. */
const DESCRIBED =
  /^(?:(?:a|an|the)\s)?(?:picture|image|photo|close[- ]?up|graphic|diagram|screenshot|text|logo)?\s*(?:containing|that contains)\b|^(?:a|an) (?:group of|person|man|woman|close[- ]?up|screenshot|picture|building|table)\b.*$|^(?:(?:hình|bức|tấm) )?(?:ảnh|hình|tranh|sơ đồ|biểu đồ|đồ họa|văn bản)(?: chụp)?(?: màn hình)? (?:có )?(?:thể )?chứa\b|^may be an? (?:image|graphic|illustration|cartoon|doodle|meme)\b|^có thể là (?:hình ảnh|đồ họa|hình minh họa)\b/i;
const SIGNED =
  /(?:description (?:automatically )?generated|ai[- ]generated content|(?:mô tả|nội dung)[^.]*(?:tự động|do ai|bằng ai)[^.]*)(?: with (?:very )?(?:high|medium|low) confidence)?[^.]*\.?\s*$/i;
const IDENTIFIER = /^\d+$|^(?=.*\d)[\da-f_-]{8,}$|^[\da-f]{8}-[\da-f-]{13,}$/i;

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
  const isMade = [PATH, FILE, GIVEN, DESCRIBED, SIGNED, IDENTIFIER].some((kind) =>
    kind.test(words),
  );
  return isMade ? '' : words;
}
