import { fold } from '../../../lib/vietnamese/fold.ts';
import { normalizeLine } from '../../../lib/vietnamese/normalize.ts';

/**
 * Limits of circulation ("Lưu hành nội bộ", "Xem xong trả lại", 36-HD/VPTW): orders about the paper
 * they stand on. Patterns read the folded text, so old machines without marks and errors of scanning
 * are read like good print. What tells an order from talk about orders is where it begins: at the
 * head of a clause, or right behind a word for this very paper.
 */

const PAPER =
  '(?:tai lieu|tl|van ban|ban tin|ket luan|thong bao|bao cao|cong van|de an|du thao(?: lan \\d+)?|to trinh|ke hoach|danh sach|ho so|so tay|de cuong|thong tin|noi dung|cuon sach|sach|phuong an)';
const INSIDERS =
  '(?:noi bo|dang(?! ky| tai| len)|cap uy|ban chap hanh|bch|ban thuong vu|btv|thuong truc|thuong vu|(?:pho )?bi thu|truong ban|uy vien|chi bo|chi uy|co quan|lanh dao|can bo|hoi nghi|nganh|dang vien|bao cao vien)';
const MEDIA =
  '(?:(?:tren |len |cho )?(?:cac )?(?:phuong tien|mang|bao|dai|internet|cong|trang|website|facebook|zalo)\\b.*)';
const PLEASE =
  '(?:de nghi|yeu cau|xin|moi|phai|kinh de nghi)(?: (?:cac )?(?:dong chi|dai bieu|d/c|dc|don vi|co quan|nguoi nhan))?(?: vui long)?';
const BACK = '(?:(?:gui )?(?:nop|tra)|gui|de) lai';

/** What may not be done with a paper, said without naming the paper. */
const NOT_TO = [
  'pho bien(?: rong(?: rai)?)?(?: (?:tren|cho|ra|ngoai|den|bang) .*)?',
  'pho bien,? .*(?:sao chup|phat tan)',
  'sao(?: luu)?(?:,? ?(?:chup|chep|in))*(?: (?:tai lieu|van ban|ban) nay.*| duoi moi hinh thuc)?',
  '(?:in|photo|chup),? sao.*',
  '(?:in|sao|chup|photo|phat tan|chia se)\\b.{0,40}(?:(?:tai lieu|van ban|noi dung|ban) nay|duoi moi hinh thuc).*',
  'chup (?:anh |hinh |lai )?(?:tai lieu|van ban).*',
  'chuyen (?:tiep|phat)(?: (?:cho|qua|len) .*)?',
  'chuyen cho (?:nguoi|ben|don vi) .*',
  'phat tan(?: (?:duoi|ra|len|cho) .*)?',
  'trich dan(?: nguon)?',
  'dang(?: tai)? noi dung (?:nay|tren|duoi day).*',
  `dang(?: tai| bao| len)?(?:, dai| ${MEDIA})`,
  'dang (?:bao|tai)',
  `dua(?: tin)?(?: ${MEDIA})`,
  'dua tin',
  'gui qua (?:zalo|mang|thu dien tu|email|facebook|mang xa hoi).*',
  'cung cap cho (?:bao chi|nguoi ngoai|ben ngoai).*',
  '(?:mang|dua) ra (?:ngoai|khoi).*',
  'de lot ra ngoai.*',
].join('|');
const FORBID = '(?:(?:tuyet doi |de nghi )?(?:khong|ko)(?: duoc)?(?: phep)?|(?:nghiem )?cam)';

/** Orders that need no word for the paper, because nothing else begins like them. */
const ORDERS = [
  `(?:${PAPER}(?: (?:nay|tren|hop|hoc tap|tham khao|nghien cuu|mat|chi de))? )?(?:chi )?(?:duoc )?(?:luu hanh|dung|su dung) (?:trong )?(?:pham vi )?noi bo(?: (?:trong )?${INSIDERS}.{0,40})?`,
  `(?:${PAPER}(?: nay)? )?chi (?:duoc )?(?:luu hanh|pho bien|dung|su dung|gui) (?:trong|den|cho|toi) (?:noi bo |pham vi |toan |cac |mot so |dong chi |uy vien )*${INSIDERS}.*`,
  `${PAPER} (?:nay )?chi (?:danh )?(?:rieng )?cho (?:cac )?(?:dong chi|uy vien|thuong truc|bao cao vien).*`,
  `(?:cac )?(?:dong chi|dai bieu) ${BACK} (?:toan bo )?tai lieu nay.*`,
  `${PAPER} (?:phuc vu|phat|hop|su dung|dung|hoi nghi|trinh)\\b.{0,60}, thu hoi`,
  `${PAPER} .{0,60}, ${PLEASE} ${BACK} .*`,
  `(?:${PAPER} .{0,60}?)?${PLEASE} ${BACK} (?:(?:toan bo|tat ca) )?(?:tai lieu|van ban|tl)(?: (?:nay|tren|cho|ve|sau|truoc|tai|khi|ngay).*)?`,
  `(?:${PAPER} (?:phuc vu|phat tai|hop|su dung tai|dung tai|hoi nghi|trinh)\\b.{0,60}, ?)?(?:${PLEASE} )?thu (?:hoi|lai) (?:ngay )?(?:sau|khi) (?:khi )?(?:hop|hoi nghi|phien hop|su dung|ket thuc|xong|nghien cuu|xem).*`,
  `${PAPER}(?: (?:hop|phat tai hoi nghi|hoi nghi))?,? (?:(?:se|phai|xong|can) )?thu hoi(?: (?:sau|khi|tai|ngay) .*)?`,
  `(?:doc|xem|hop|nghien cuu)(?: xong| roi)+,? (?:cac dong chi |dong chi )?(?:phai |de nghi |xin |vui long )?(?:(?:${BACK}|thu hoi)(?! (?:sach|xe|may|ghe|do|cho|dung))|huy|dot).{0,60}`,
  `(?:hop|hoi nghi)(?: xong)? .{0,30}${BACK} (?:toan bo |tat ca )?(?:tai lieu|tl)\\b.*`,
  '(?:bi trong:? )?chi nguoi co ten(?: tren bi)? (?:moi )?duoc (?:boc|mo)(?: bi)?',
  '(?:tai lieu|ban tin|tin|thong tin) tham khao dac biet',
  '(?:tai lieu|tl) noi bo(?: (?:dang|co quan|chi bo|cua dang|trong dang))?',
];
/** Orders about "this paper", wherever a clause begins. */
const ABOUT_THIS = [
  `${PAPER} (?:nay|tren|noi bo) (?:thuoc loai |la tai lieu )?(?:chi )?(?:duoc )?(?:luu hanh|dung|su dung|pho bien) (?:trong|noi bo|den|cho|han che)\\b.*`,
  `${PAPER} (?:nay|tren|noi bo) ${FORBID} (?:${NOT_TO}|chup.*|dang.*|sao.*)`,
  `(?:.{0,30} )?day la (?:ban|tai lieu|van ban|ho so) (?:tuyet mat|toi mat|mat|noi bo)\\b.*`,
  `${PAPER} (?:nay|noi bo|chi|dung|su dung|phuc vu|phat|hop)\\b.{0,60}, (?:${PLEASE} )?${FORBID} (?:${NOT_TO}|chup anh).*`,
];

const ORDER = new RegExp(`^(?:${ORDERS.join('|')})$`, 'u');
const THIS_PAPER = new RegExp(`^(?:${ABOUT_THIS.join('|')})$`, 'u');
const FORBIDDEN = new RegExp(
  `^(?:${PAPER} ${FORBID} (?:${NOT_TO})|${FORBID} (?!dua len|dang (?:tai|len))(?:${NOT_TO}))$`,
  'u',
);

/** In capitals, as on a stamp, fewer words are enough. */
const CAPITALS = new RegExp(
  `^(?:(?:${PAPER})(?: hop[^-]*| mat)? )?(?:${[
    `(?:chi )?(?:duoc )?(?:luu hanh|pho bien|su dung|dung) (?:trong )?(?:noi bo|cap uy|ban chap hanh|ban thuong vu).*`,
    'khong(?: duoc)?(?: phep)? (?:pho bien|sao chup|sao chep|sao|in|ghi am|phat tan|chuyen tiep|cong bo|dang bao|dang tai|dua tin|dua len (?:mang|internet)|cung cap cho bao chi|mang ra ngoai).*',
    `(?:de nghi|yeu cau|xin)(?: cac dong chi| dai bieu)? ${BACK} (?:tai lieu|sau|khi|cho|ve).*`,
    'cam (?:sao|pho bien|phat tan|chup).*',
    'chi nguoi co ten.*',
    'chi (?:pho bien|luu hanh|gui) (?:den|cho|toi) .*',
    'noi bo(?:,? khong .*)?',
    '(?:thu hoi|tra lai|nop lai) (?:sau|khi) .*',
    'thu hoi',
    '(?:xem |hop |doc )?xong (?:hoi nghi |hop )?(?:phai |de nghi )?(?:tra lai|nop lai|thu hoi|huy).*',
  ].join('|')})$`,
  'u',
);
/** A heading about such papers is longer than any stamp. */
const LONGEST_STAMP = 16;

/** Who may see a paper, as a property: "Phạm vi lưu hành: nội bộ". */
const SCOPE = new RegExp(
  `^(?:pham vi (?:luu hanh|pho bien|su dung) ?: ?(?:chi |han che\\b|(?:trong )?(?:cac )?(?:dong chi |uy vien )?${INSIDERS}).*|(?:muc do|che do) (?:tiep can|su dung|khai thac|pho bien) ?: ?(?:han che|(?:luu hanh )?noi bo).*)$`,
  'u',
);
/** A clause with one of these speaks of a rule or a case, not of the paper it stands on. */
const TALK =
  /\b(?:neu|truong hop|khi chua|tru khi|quy dinh|nhung|truoc day|khi nao|the nao|cong khai|la viec|da duoc)\b/;

/**
 * Says whether a clause orders how far the paper it stands on may go.
 * @param clause one sentence or set-off piece, signs of Markdown removed
 * @param isStamp the clause is set apart like a stamp, in brackets or italics
 * @param isListed the clause is an item of a list, where rules are counted up
 */
export function isCirculationLimit(clause: string, isStamp: boolean, isListed: boolean): boolean {
  const words = bareWords(clause);
  if (words === '') return false;
  const isCapital = /\p{Lu}{2}/u.test(clause) && clause === clause.toLocaleUpperCase('vi');
  if (isCapital || isStamp) {
    if (isStampText(words.replace(/^(?:tuyet mat|toi mat|mat),? /, ''))) return true;
    if (pieces(words).some(isLongStampText)) return true;
  }
  if (SCOPE.test(words)) return true;
  if (TALK.test(words)) return false;
  if (parts(words).some((part) => THIS_PAPER.test(part))) return true;
  if (isListed && !isStamp) return false;
  return [words, ...heads(words)].some((part) => ORDER.test(part) || FORBIDDEN.test(part));
}

function isStampText(words: string): boolean {
  return CAPITALS.test(words) && words.split(' ').length <= LONGEST_STAMP;
}

/** In a row of things, "nội bộ" or "không phổ biến" alone may be said of anything. */
function isLongStampText(piece: string): boolean {
  return piece.split(' ').length > 3 && isStampText(piece.replace(/^de nghi /, ''));
}

/** What commas, colons and semicolons part, if they part anything. */
function pieces(words: string): string[] {
  return [...parts(words), ...words.split(/[,:;] ?/)].filter((piece) => piece !== words);
}

/** The clause folded, without the signs at its ends. */
function bareWords(clause: string): string {
  return normalizeLine(fold(clause).replace(/[^\p{L}\p{N}\s:,;/-]/gu, ' ')).replace(
    /^[\s:,;/-]+|[\s:,;/-]{1,9}$/g,
    '',
  );
}

/** A clause, and what stands behind its colons and semicolons. */
function parts(words: string): string[] {
  return [words, ...words.split(/[:;] ?/)];
}

/** What may follow the comma behind an order: more of it. */
const MORE = new RegExp(
  `^(?:${PLEASE}|${FORBID}|chi|(?:cac )?dong chi|(?:doc|xem|hop) xong|thu hoi|tra lai)\\b`,
  'u',
);

/** A clause up to each comma behind which the order goes on. */
function heads(words: string): string[] {
  const pieces = words.split(/[,;] /).slice(0, 4);
  return pieces
    .map((_piece, at) => [pieces.slice(0, at).join(', '), pieces[at] ?? ''])
    .flatMap(([head = '', rest = '']) => (head !== '' && MORE.test(rest) ? [head] : []));
}
