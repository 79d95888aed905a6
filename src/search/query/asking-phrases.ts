/** Phrases of which a query may hold one, each as its words. */
export type Phrases = readonly (readonly string[])[];

const phrases = (list: string): Phrases => list.split(', ').map((phrase) => phrase.split(' '));

/** Turns that ask for a time, an amount, a place or a person. */
export const PASSAGE_PHRASES = phrases(
  'bao lâu, bao nhiêu, mấy ngày, ngày mấy, ngày nào, mấy giờ, mấy bản, mấy mức, mấy lần, mấy năm, mấy tháng, ' +
    'có mấy, khi nào, lúc nào, ở đâu, là ai, ai ký, ai tiếp, ai được',
);

/** Turns that ask for a unit or body that is no more. */
export const ENDED_PHRASES = phrases('cũ, trước đây, còn không, nhập vào đâu');

/** Turns that ask how something is done, or whether it may be. */
export const HOW_PHRASES = phrases(
  'thế nào, làm sao, xử lý sao, tính sao, phải làm gì, cần gì, có được, được không, được phép, vì sao, có phải',
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
