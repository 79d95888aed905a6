/** A person as the store remembers one. */
export interface Author {
  login: string;
  name: string;
}

/** The server's own login in commits. */
export const MACHINE = 'may-chu';
