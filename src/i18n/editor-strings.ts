/** Words of the editor's forms that belong to no field. */
export const editorStrings = {
  settings: 'Cài đặt',
  handbook: 'Xem sổ tay',
  atMost: (limit: number) => `tối đa ${limit} ký tự`,
} as const;
