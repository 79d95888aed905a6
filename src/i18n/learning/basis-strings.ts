/** Words of the lines below a question, written when pages are built; no script loads them. */
export const basisStrings = {
  basis: 'Căn cứ',
  uncertain: '(cần đối chiếu)',
  lesson: 'Đọc lại bài',
} as const;
