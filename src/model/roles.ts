/**
 * Who may do what in the editor, lowest first: each role includes all rights of those before it.
 * These names are stored in accounts; people read them through src/i18n.
 */
export const ROLES = ['contributor', 'editor', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role includes the rights of another. */
export function isAtLeast(role: Role, required: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(required);
}
