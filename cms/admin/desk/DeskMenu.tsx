import { useEffect, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { feedbackStrings } from '../../../src/i18n/feedback-strings.ts';
import { unitJobStrings } from '../../../src/i18n/unit-job-strings.ts';
import { unitTableStrings } from '../../../src/i18n/unit-table-strings.ts';
import { FEEDBACK } from '../../../src/lib/feedback-limits.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { isAtLeast, type Role } from '../../../src/model/roles.ts';
import { currentRole } from '../api/session.ts';
import { formAddress } from '../decap/addresses.ts';
import { signOut } from '../sign-in/sign-out.ts';
import { addresses, type DeskScreen } from './route.ts';

const strings = deskStrings.menu;

/** Parts that not everybody may open. */
const WEAKEST: Partial<Record<DeskScreen['kind'], Role>> = {
  feedback: 'editor',
  accounts: 'admin',
};

const LINKS: readonly [kind: DeskScreen['kind'], address: string, label: string][] = [
  ['home', addresses.home, strings.desk],
  ['list', addresses.list, strings.entries],
  ['files', addresses.files, strings.files],
  ['bin', addresses.bin, strings.bin],
  ['feedback', addresses.feedback(), feedbackStrings(FEEDBACK).desk.title],
  ['accounts', addresses.accounts, strings.accounts],
  ['own', addresses.own, strings.own],
];

/** Ways to every part of the desk, to a new entry, and out. */
export function DeskMenu({ current }: { current: DeskScreen['kind'] }) {
  const role = currentRole();
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen closes what was opened here
  useEffect(() => setOpen(false), [current]);
  const [first, second, ...others] = LINKS.filter(([kind]) =>
    isAtLeast(role, WEAKEST[kind] ?? 'contributor'),
  ).map(([kind, address, label]) => (
    <a key={kind} href={address} aria-current={kind === current ? 'page' : undefined}>
      {label}
    </a>
  ));
  const kinds = allCollections.filter(({ writtenBy }) =>
    isAtLeast(role, writtenBy ?? 'contributor'),
  );
  return (
    <nav className="d-menu" aria-label={strings.label}>
      {first}
      {second}
      <details key={current} className="d-create">
        <summary className="o-button o-primary">{strings.create}</summary>
        <ul>
          <li>
            <a href={addresses.quick}>{strings.quickNews}</a>
          </li>
          {kinds.some(({ id }) => id === 'units') && (
            <>
              <li>
                <a href={addresses.unitChange}>{unitJobStrings.title}</a>
              </li>
              <li>
                <a href={addresses.unitTable}>{unitTableStrings.title}</a>
              </li>
            </>
          )}
          {kinds.map(({ id, labelSingular }) => (
            <li key={id}>
              <a href={formAddress(id, '')}>{labelSingular}</a>
            </li>
          ))}
        </ul>
      </details>
      <button
        type="button"
        className="o-link d-more-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {strings.more}
      </button>
      <span className={isOpen ? 'd-more d-open' : 'd-more'}>
        {others}
        <a href="../so-tay-bien-tap/" target="_blank" rel="noopener">
          {strings.guide}
        </a>
        <a href="../" target="_blank" rel="noopener">
          {strings.site}
        </a>
        <button type="button" className="o-link" onClick={() => void signOut()}>
          {strings.signOut}
        </button>
      </span>
    </nav>
  );
}
