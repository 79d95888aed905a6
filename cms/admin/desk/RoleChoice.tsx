import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { ROLES, type Role } from '../../../src/model/roles.ts';

const strings = deskStrings.accounts;

/** The roles in words, each with what it may do. */
export function RoleChoice(props: { name: string; id: string; value?: Role }) {
  return (
    <div className="o-field">
      <label htmlFor={props.id}>{strings.role}</label>
      <select id={props.id} name={props.name} defaultValue={props.value ?? 'contributor'}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {adminStrings.roles[role]}: {strings.may[role]}
          </option>
        ))}
      </select>
    </div>
  );
}
