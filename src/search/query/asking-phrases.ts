/** Phrases of which a query may hold one, each as its words. */
export type Phrases = readonly (readonly string[])[];

const phrases = (list: string): Phrases => list.split(', ').map((phrase) => phrase.split(' '));

/** Turns that ask for a time, an amount, a place or a person. */
export const PASSAGE_PHRASES = phrases(
  'bao lâu, bao nhiêu, bao giờ, chậm nhất, chừng nào, có mấy, khi nào, lúc nào, ngày mấy, ngày nào, ' +
    'mấy ngày, mấy giờ, mấy bản, mấy mức, mấy lần, mấy năm, mấy tháng, mấy điểm, mấy phần, mấy người, ' +
    'mấy trang, mấy bước, mấy loại, mấy phút, mấy buổi, mấy kỳ, ở đâu, là ai, ai ký, ai tiếp, ai được, ai là',
);

/** Turns that ask for a unit or body that is no more. */
export const ENDED_PHRASES = phrases(
  'cũ, trước đây, trước kia, ngày trước, trước hợp nhất, trước khi hợp nhất, còn không, nhập vào đâu',
);

/** Turns that ask how something is done, or whether it may be. */
export const HOW_PHRASES = phrases(
  'thế nào, làm sao, xử lý sao, tính sao, phải làm gì, cần gì, có được, được không, được phép, vì sao, có phải, ' +
    'gồm những, gồm gì, những gì, những phần, khác nhau, khác gì, ra sao',
);

/** Turns that ask for what holds now. */
export const LATEST_PHRASES = phrases('mới nhất, hiện hành, hiện nay, đang áp dụng, còn hiệu lực');

/** A question whether something is so: the first word before, the last at its end. */
export const WHETHER = [phrases('có, được'), phrases('không, chưa')] as const;

/** Turns that news use and rules do not. */
export const NEWS_PHRASES = phrases(
  'hội nghị, khai mạc, bế mạc, lễ trao, trao tặng, trao huy hiệu, khai giảng, phát động, ra quân, thăm hỏi, ' +
    'dâng hương, tổng kết, sơ kết, gặp mặt, hội thảo, lễ kỷ niệm, tin tức, tin mới, đoàn công tác, giao ban',
);
