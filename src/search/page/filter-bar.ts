import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { button, element } from '../../lib/element.ts';
import type { PageKind } from '../page-facts.ts';
import type { SearchState } from './address.ts';
import type { Facets } from './filter.ts';
import { selectField } from './select-field.ts';

export interface FilterBar {
  /** Draws the choices; hides what would choose nothing. */
  draw(facets: Facets, state: SearchState): void;
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
  const order = selectField(strings.order, (value) =>
    onChange({ order: value === 'date' ? 'date' : '' }),
  );
  const line = element('div', 'filter-line');
  line.append(order.label, field.label, year.label, inForceLabel);
  more.append(line);
  root.append(groups, more);

  return {
    draw(facets, state) {
      const hasFocus = groups.contains(document.activeElement);
      groups.replaceChildren(...kindButtons(facets, state));
      if (hasFocus) groups.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
      const fields = facets.fields.map(({ id, count }) => ({
        value: id,
        text: `${fieldNames[id] ?? id} (${count})`,
      }));
      field.draw(fields, state.field);
      order.draw([{ value: 'date', text: strings.byDate }], state.order, strings.byRelevance);
      const years = facets.years.map(({ year: value, count }) => ({
        value,
        text: `${value} (${count})`,
      }));
      year.draw(years, state.year);
      inForce.checked = state.inForce;
      inForceLabel.hidden = facets.inForce === 0 && !state.inForce;
      if (state.field || state.year || state.inForce || state.order) more.open = true;
    },
  };

  function kindButtons({ kinds }: Facets, { kind: chosen }: SearchState): HTMLButtonElement[] {
    return [
      kindButton(strings.all, '', chosen === ''),
      ...kinds.map(({ kind, count }) =>
        kindButton(strings.kindCount(strings.kinds[kind], count), kind, chosen === kind),
      ),
    ];
  }

  function kindButton(text: string, kind: PageKind | '', isOn: boolean) {
    const made = button(text, 'chip', () => onChange({ kind }));
    made.setAttribute('aria-pressed', String(isOn));
    return made;
  }
}
