import './desk.css';
import './parts.css';
import './unit-change.css';
import { createRoot } from 'react-dom/client';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { DeskApp } from './DeskApp.tsx';

/** Shows the desk to who is signed in. */
export function startDesk(root: HTMLElement): void {
  document.title = deskStrings.title;
  createRoot(root).render(<DeskApp />);
}
