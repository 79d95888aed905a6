/** Words of the editor's forms that belong to no field. */
export const editorStrings = {
  settings: 'Cài đặt',
  atMost: (limit: number) => `tối đa ${limit} ký tự`,
} as const;
