/** Where the answer of a fill-in question stands in its stem. */
export const GAP = '___';

export const questionKinds = [
  { value: 'one', label: 'Một phương án đúng' },
  { value: 'many', label: 'Nhiều phương án đúng' },
  { value: 'order', label: 'Xếp thứ tự' },
  { value: 'match', label: 'Ghép cặp' },
  { value: 'fill', label: 'Điền chỗ trống' },
  { value: 'mark', label: 'Tìm chỗ sai trong văn bản' },
] as const;

export type QuestionKind = (typeof questionKinds)[number]['value'];
