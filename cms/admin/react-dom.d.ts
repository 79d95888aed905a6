/** react-dom ships no types of its own; this is what is used of it. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(place: Element): { render(node: ReactNode): void };
}
