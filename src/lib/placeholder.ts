/** Where the wording of a form says that something typed goes: `[thang]`. */
export const PLACEHOLDER = /\[([a-z0-9]+(?:-[a-z0-9]+)*)\]/g;
