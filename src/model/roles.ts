/**
 * Who may do what in the editor, weakest first: each role may do all that those before it may.
 * The names are kept in accounts; people read them through src/i18n.
 */
export const ROLES = ['contributor', 'editor', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role reaches another. */
export function isAtLeast(role: Role, required: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(required);
}
