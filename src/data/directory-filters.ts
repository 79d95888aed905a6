import { t } from '../i18n/t.ts';
import { directoryIndex } from './directory.ts';
import { settingName } from './site.ts';

interface Option {
  id: string;
  name: string;
}

const TYPES = [
  'cap-uy',
  'van-phong',
  'ban-tham-muu',
  'dang-bo-co-so',
  'chi-bo-co-so',
  'chi-bo-truc-thuoc',
] as const;
const GROUPS = ['co-quan', 'doanh-nghiep'] as const;

/** By what the search of the directory can be narrowed: only what some line has. */
export async function directoryFilters(): Promise<Record<'types' | 'groups' | 'fields', Option[]>> {
  const { units, posts } = await directoryIndex();
  const types = new Set(units.map(({ type }) => type));
  const groups = new Set(units.map(({ group }) => group));
  const fields = new Set([...units, ...posts].flatMap((line) => line.fields));
  return {
    types: TYPES.filter((id) => types.has(id)).map((id) => ({ id, name: t(`units.type.${id}`) })),
    groups: GROUPS.filter((id) => groups.has(id)).map((id) => ({
      id,
      name: t(`units.group.${id}`),
    })),
    fields: [...fields].sort().map((id) => ({ id, name: settingName('fieldsOfWork', id) })),
  };
}
