/** A name to sign in with: 2-40 small letters without marks, digits, dots or hyphens. */
export const LOGIN = /^[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])$/;
