import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useState,
} from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { post } from '../api/requests.ts';

const strings = adminStrings.picker;
const WAIT_MS = 200;

interface Option {
  value: string;
  label: string;
}
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
 * Field that points at other entries: type a few letters, marks or not, and choose. The server
 * searches, so thousands of entries cost nothing here. Follows the ARIA combobox pattern.
 */
export function EntryPicker(props: Props) {
  const { onChange, field, forID, classNameWrapper } = props;
  // Without a handle Decap never checks the field when the entry is saved.
  useImperativeHandle(props.ref, () => ({}));
  const collection = String(field.get('target'));
  const many = field.get('multiple') === true;
  const chosen = toSlugs(props.value);
  const labels = useLabels(collection, chosen);
  const [term, setTerm] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const { options, isSearching } = useOptions(collection, term, isOpen);
  const shown = options.filter(({ value }) => !chosen.includes(value));

  const choose = (option: Option | undefined) => {
    if (!option) return;
    onChange(many ? [...chosen, option.value] : option.value);
    setTerm('');
    setOpen(false);
  };
  const remove = (slug: string) => onChange(many ? chosen.filter((other) => other !== slug) : '');
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape') {
      setOpen(false);
    }
  };
  const message = isSearching ? strings.searching : shown.length === 0 ? strings.none : '';
  return (
    <div className={`${classNameWrapper} o-picker`}>
      <ul className="o-chips">
        {chosen.map((slug) => (
          <li key={slug}>
            {labels.get(slug) ?? strings.missing(slug)}{' '}
            <button
              type="button"
              className="o-link"
              aria-label={strings.remove(labels.get(slug) ?? slug)}
              onClick={() => remove(slug)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {(many || chosen.length === 0) && (
        <input
          id={forID}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && shown[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          placeholder={strings.placeholder}
          value={term}
          onChange={({ target }) => {
            setTerm(target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => {
            props.setActiveStyle?.();
            setOpen(true);
          }}
          onBlur={() => {
            props.setInactiveStyle?.();
            setOpen(false);
          }}
          onKeyDown={onKey}
        />
      )}
      {isOpen && (
        <>
          <div id={list} role="listbox" aria-label={strings.results} className="o-options">
            {shown.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input (ARIA combobox)
              <div
                key={option.value}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                {option.label}
              </div>
            ))}
          </div>
          {message && (
            <p className="o-small" role="status">
              {message}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** What the preview shows when no template draws the field. */
export function EntryPickerPreview({ value }: Pick<Props, 'value'>) {
  return <span>{toSlugs(value).join(', ')}</span>;
}

function toSlugs(value: Props['value']): string[] {
  if (!value) return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : value.toJS();
}

function useOptions(collection: string, term: string, isOpen: boolean) {
  const [options, setOptions] = useState<Option[]>([]);
  const [isSearching, setSearching] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    let isLate = false;
    setSearching(true);
    const timer = window.setTimeout(async () => {
      const found = await ask(collection, { term }).catch(() => []);
      if (isLate) return;
      setOptions(found);
      setSearching(false);
    }, WAIT_MS);
    return () => {
      isLate = true;
      window.clearTimeout(timer);
    };
  }, [collection, term, isOpen]);
  return { options, isSearching };
}

/** Words for slugs that are chosen already. */
function useLabels(collection: string, slugs: string[]): Map<string, string> {
  const [labels, setLabels] = useState(new Map<string, string>());
  const key = slugs.join(' ');
  useEffect(() => {
    const wanted = key.split(' ').filter(Boolean);
    if (wanted.length === 0) return;
    let isLate = false;
    ask(collection, { slugs: wanted })
      .then((found) => {
        if (!isLate) setLabels(new Map(found.map(({ value, label }) => [value, label])));
      })
      .catch(() => {});
    return () => {
      isLate = true;
    };
  }, [collection, key]);
  return labels;
}

async function ask(collection: string, params: Record<string, unknown>): Promise<Option[]> {
  const answer = await post<{ options: Option[] }>('cms', {
    action: 'relationOptions',
    params: { collection, ...params },
  });
  return answer.options;
}
