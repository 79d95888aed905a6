import { searchStrings as strings } from '../../i18n/search-strings.ts';
import type { Answer } from '../engine/protocol.ts';
import type { PageKind } from '../page-facts.ts';
import type { SearchState } from './address.ts';
import { button, element } from './element.ts';
import type { Facets } from './filter.ts';
import { selectField } from './select-field.ts';

export interface FilterBar {
  /** Draws the choices; hides what would choose nothing. */
  draw(facets: Facets, state: SearchState, unsearched: Answer['unsearched']): void;
}

/**
 * Filters above the results: groups by kind as buttons with counts, the rest as plain form fields.
 * @param fieldNames names of fields of work by id
 * @param onChange gets what changed
 */
export function startFilterBar(
  root: HTMLElement,
  fieldNames: Record<string, string>,
  onChange: (change: Partial<SearchState>) => void,
): FilterBar {
  const groups = element('div', 'groups');
  groups.setAttribute('role', 'group');
  groups.setAttribute('aria-label', strings.groups);
  const more = element('details', 'filters');
  more.append(element('summary', '', strings.filters));
  const field = selectField(strings.field, (value) => onChange({ field: value }));
  const year = selectField(strings.year, (value) => onChange({ year: value }));
  const inForce = element('input');
  inForce.type = 'checkbox';
  inForce.addEventListener('change', () => onChange({ inForce: inForce.checked }));
  const inForceLabel = element('label', 'check');
  inForceLabel.append(inForce, ' ', strings.inForce);
  const line = element('div', 'filter-line');
  line.append(field.label, year.label, inForceLabel);
  more.append(line);
  root.append(groups, more);

  return {
    draw(facets, state, unsearched) {
      const hasFocus = groups.contains(document.activeElement);
      groups.replaceChildren(...kindButtons(facets, state), ...moreButton(unsearched));
      if (hasFocus) groups.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
      const fields = facets.fields.map(({ id, count }) => ({
        value: id,
        text: `${fieldNames[id] ?? id} (${count})`,
      }));
      field.draw(fields, state.field);
      const years = facets.years.map(({ year: value, count }) => ({
        value,
        text: `${value} (${count})`,
      }));
      year.draw(years, state.year);
      inForce.checked = state.inForce;
      inForceLabel.hidden = facets.inForce === 0 && !state.inForce;
      more.hidden = field.label.hidden && year.label.hidden && inForceLabel.hidden;
      if (state.field || state.year || state.inForce) more.open = true;
    },
  };

  function kindButtons({ kinds }: Facets, { kind: chosen }: SearchState): HTMLButtonElement[] {
    const total = kinds.reduce((sum, { count }) => sum + count, 0);
    return [
      kindButton(strings.all, total, '', chosen === ''),
      ...kinds.map(({ kind, count }) =>
        kindButton(strings.kinds[kind], count, kind, chosen === kind),
      ),
    ];
  }

  function kindButton(text: string, count: number, kind: PageKind | '', isOn: boolean) {
    const made = button(`${text} ${count}`, 'chip', () => onChange({ kind }));
    made.setAttribute('aria-pressed', String(isOn));
    return made;
  }

  /** A button that searches what was left out; none when nothing was. */
  function moreButton({ pages, isNews }: Answer['unsearched']): HTMLButtonElement[] {
    if (pages === 0) return [];
    const text = isNews ? strings.news(pages) : strings.rest(pages);
    return [button(text, 'chip', () => onChange({ withNews: true }))];
  }
}
