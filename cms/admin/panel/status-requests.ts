const STATUS_EVENT = 'site-status-requested';

/** Something was published: the status bar asks at once instead of at its next turn. */
export function requestStatus(): void {
  window.dispatchEvent(new Event(STATUS_EVENT));
}

/** Calls back when the status of the site is asked for at once. @returns what ends it */
export function onStatusRequested(listener: () => void): () => void {
  window.addEventListener(STATUS_EVENT, listener);
  return () => window.removeEventListener(STATUS_EVENT, listener);
}
