import { type Ref, useImperativeHandle, useState } from 'react';
import type { AriaLiveMessages, GroupBase, MultiValueRemoveProps } from 'react-select';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { RelationOption } from '../../protocol/lists.ts';
import { components, Select, selectStyles } from '../decap/select.ts';
import { useOptions } from './use-options.ts';

const strings = adminStrings.picker;
const DELAY_MS = 200;

interface ImmutableList {
  toJS: () => string[];
}
interface Props {
  value?: string | string[] | ImmutableList;
  onChange: (value: string | string[]) => void;
  field: { get: (key: string) => unknown };
  forID: string;
  classNameWrapper: string;
  setActiveStyle?: () => void;
  setInactiveStyle?: () => void;
  ref?: Ref<object>;
}

/**
 * Field that points at other entries: type a few letters, with or without accents, and choose. The
 * server searches, so thousands of entries cost nothing here.
 */
export function EntryPicker(props: Props) {
  const { onChange, field, forID, classNameWrapper } = props;
  // Without a handle Decap never checks the field when the entry is saved.
  useImperativeHandle(props.ref, () => ({}));
  const collection = String(field.get('target'));
  const isMulti = field.get('multiple') === true;
  const slugs = slugsOf(props.value);
  // null while the menu is closed.
  const [term, setTerm] = useState<string | null>(null);
  const found = useOptions(collection, term === null ? null : { term }, DELAY_MS);
  const chosen = useOptions(collection, slugs.length > 0 ? { slugs } : null);
  const known = [...chosen.options, ...found.options];
  const toOption = (slug: string): RelationOption =>
    known.find(({ value }) => value === slug) ?? {
      value: slug,
      label: chosen.isLoading ? slug : strings.missing(slug),
    };
  return (
    <Select<RelationOption, boolean>
      inputId={forID}
      className={`${classNameWrapper} o-picker`}
      styles={selectStyles}
      isMulti={isMulti}
      isClearable={!isMulti}
      openMenuOnFocus
      value={slugs.map(toOption)}
      options={found.options}
      isLoading={found.isLoading}
      // The server has filtered.
      filterOption={null}
      placeholder={strings.placeholder}
      loadingMessage={() => strings.searching}
      noOptionsMessage={() => strings.none}
      ariaLiveMessages={ariaLiveMessages}
      components={{ MultiValueRemove: RemoveButton }}
      onChange={(next) => {
        const picked = [next ?? []].flat().map(({ value }) => value);
        onChange(isMulti ? picked : (picked[0] ?? ''));
      }}
      onInputChange={setTerm}
      onMenuOpen={() => setTerm('')}
      onMenuClose={() => setTerm(null)}
      onFocus={props.setActiveStyle}
      onBlur={props.setInactiveStyle}
    />
  );
}

/** What the preview shows when no template draws the field. */
export function EntryPickerPreview({ value }: Pick<Props, 'value'>) {
  return <span>{slugsOf(value).join(', ')}</span>;
}

function RemoveButton(props: MultiValueRemoveProps<RelationOption>) {
  const label = strings.remove(props.data.label);
  return (
    <components.MultiValueRemove
      {...props}
      innerProps={{ ...props.innerProps, 'aria-label': label }}
    />
  );
}

/** What a screen reader says; react-select's own words are English. */
const ariaLiveMessages: AriaLiveMessages<RelationOption, boolean, GroupBase<RelationOption>> = {
  guidance: ({ context }) => (context === 'value' ? strings.removeByKey : strings.guidance),
  onChange: ({ action, label = '' }) =>
    action === 'select-option' ? strings.chosen(label) : strings.removed(label),
  onFocus: ({ label = '' }) => label,
  onFilter: () => '',
};

function slugsOf(value: Props['value']): string[] {
  if (!value) return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : value.toJS();
}
