import { t } from '../i18n/t.ts';
import { type DirectoryList, directoryByGroup, directoryByLetter } from './directory.ts';

/** The letter of a page of the directory, as people read it. */
export function letterLabel(key: string): string {
  if (key === 'so') return t('directory.digits');
  return key === 'dd' ? t('directory.dd') : key.toUpperCase();
}

/** The name of a group's page, from the units it holds. */
export function groupLabel({ key, lines: [first] }: DirectoryList): string {
  if (key === 'cap-uy' || !first) return t('directory.staff');
  const type = t(`units.type.${first.type}`);
  return first.group
    ? t('units.groupTitle', { type, group: t(`units.group.${first.group}`) })
    : type;
}

/** What leads through the directory: letters and groups. */
export async function directoryNav() {
  return {
    letters: (await directoryByLetter()).map(({ key }) => ({ key, label: letterLabel(key) })),
    groups: (await directoryByGroup()).map((list) => ({
      key: list.key,
      label: groupLabel(list),
      count: list.lines.length,
    })),
  };
}
