/**
 * Words of a question that do not name its subject, and that are part of no other word: not "sao",
 * because of "sao lục", nor "thường". A word typed with diacritics is compared with them; without them
 * only whole turns of phrase count, because "co" may be "cơ" and "ve" "vé".
 */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    'ai gì nào đâu là thì mà và của các những một cho về với được phải có không bị do tại trong khi ' +
    'nếu như này đó hay hoặc ở muốn xin tôi em mình cần nên để nhiêu mấy còn đã sẽ ' +
    // What people add when they speak: it names nothing.
    'rồi thấy giùm dùm vậy nhé nhỉ ạ luôn cũng vẫn nữa từng đang rất lắm hả ơi lỡ chưa tui ' +
    // Forms of address before a name.
    'chị anh ông bà'
  ).split(' '),
);

/** Turns of phrase without diacritics, longest first; they count with diacritics too. */
export const QUESTION_PHRASES: readonly (readonly string[])[] = [
  'can nhung giay to gi',
  'co duoc phep khong',
  'nhu the nao',
  'la nhu the nao',
  'co duoc khong',
  'co phai khong',
  'gom nhung gi',
  'can nhung gi',
  'thi lam sao',
  'lam the nao',
  'lam nhu the nao',
  'co bao nhieu',
  'moi nhat',
  'hien hanh',
  'hien nay',
  'dang ap dung',
  'con hieu luc',
  'bao nhieu',
  'bao gio',
  'khac nhau the nao',
  'khac nhau',
  'khac gi',
  'gom nhung phan nao',
  'nhung phan nao',
  'ra sao',
  'luc nao',
  'chung nao',
  'cham nhat',
  'duoc khong',
  'phai lam sao',
  'xu ly sao',
  'tinh sao',
  'vi sao',
  'tai sao',
  'vao dau',
  'con khong',
  'dong chi',
  'phai lam gi',
  'bao lau',
  'the nao',
  'lam sao',
  'khi nao',
  'o dau',
  'la gi',
  'la lam gi',
  'la ai',
  'thi sao',
  'may ban',
  'gom gi',
  'can gi',
  'cach',
  'ai',
  'nao',
  'gi',
]
  .map((phrase) => phrase.split(' '))
  .sort((left, right) => right.length - left.length);
