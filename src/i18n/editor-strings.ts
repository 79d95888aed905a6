/** Words of the editor's forms that belong to no field. */
export const editorStrings = {
  settings: 'Cài đặt',
  badDay: 'viết ngày/tháng/năm, ví dụ 22/11/2026',
  badMoment: 'viết ngày/tháng/năm và giờ:phút, ví dụ 22/11/2026 08:30',
  atMost: (limit: number) => `tối đa ${limit} ký tự`,
} as const;
