import { searchStrings as strings } from '../../i18n/search-strings.ts';
import type { Answer } from '../engine/protocol.ts';
import type { PageKind } from '../page-facts.ts';
import type { SearchState } from './address.ts';
import type { Facets } from './filter.ts';
import { element } from './result-item.ts';

export interface FilterBar {
  /** Draws the choices; hides what would choose nothing. */
  draw(facets: Facets, state: SearchState, left: Answer['left']): void;
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
  const field = select(strings.field, (value) => onChange({ field: value }));
  const year = select(strings.year, (value) => onChange({ year: value }));
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
    draw(facets, state, left) {
      const total = facets.kinds.reduce((sum, { count }) => sum + count, 0);
      const hasFocus = groups.contains(document.activeElement);
      groups.replaceChildren(
        group(strings.all, total, '', state.kind === ''),
        ...facets.kinds.map(({ kind, count }) =>
          group(strings.kinds[kind], count, kind, state.kind === kind),
        ),
      );
      if (left.pages > 0) {
        const news = element(
          'button',
          'chip',
          (left.isNews ? strings.news : strings.rest)(left.pages),
        );
        news.type = 'button';
        news.addEventListener('click', () => onChange({ withNews: true }));
        groups.append(news);
      }
      if (hasFocus) groups.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
      field.draw(
        facets.fields.map(({ id, count }) => ({
          value: id,
          text: `${fieldNames[id] ?? id} (${count})`,
        })),
        state.field,
      );
      year.draw(
        facets.years.map(({ year: value, count }) => ({ value, text: `${value} (${count})` })),
        state.year,
      );
      inForce.checked = state.inForce;
      inForceLabel.hidden = facets.inForce === 0 && !state.inForce;
      more.hidden = field.label.hidden && year.label.hidden && inForceLabel.hidden;
      if (state.field || state.year || state.inForce) more.open = true;
    },
  };

  function group(
    text: string,
    count: number,
    kind: PageKind | '',
    isOn: boolean,
  ): HTMLButtonElement {
    const button = element('button', 'chip', `${text} ${count}`);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(isOn));
    button.addEventListener('click', () => onChange({ kind }));
    return button;
  }
}

function select(name: string, onPick: (value: string) => void) {
  const label = element('label');
  const list = element('select');
  label.append(`${name} `, list);
  list.addEventListener('change', () => onPick(list.value));
  return {
    label,
    draw(choices: { value: string; text: string }[], chosen: string) {
      const option = (value: string, text: string) =>
        new Option(text, value, false, value === chosen);
      list.replaceChildren(
        option('', strings.any),
        ...choices.map(({ value, text }) => option(value, text)),
      );
      label.hidden = choices.length < 2 && chosen === '';
    },
  };
}
