/**
 * Where the editors' handbook explains a field: the id of its row. The form's hint leads there.
 * @param form id of the content type, or file of the settings
 * @param path keys from the outside in: ["cover", "image"]
 */
export function fieldPlace(form: string, path: readonly string[]): string {
  return ['o', form, ...path].join('-');
}
