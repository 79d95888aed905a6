/** Where Decap keeps who is signed in. */
const KEY = 'decap-cms-user';

/** Tells Decap who is signed in; it asks a backend for its user only when it finds one here. */
export function rememberUser(user: object, backendName: string): void {
  localStorage.setItem(KEY, JSON.stringify({ ...user, backendName }));
}

/** Removes everything Decap keeps of a person in this browser. */
export async function removeUser(): Promise<void> {
  localStorage.removeItem(KEY);
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}
