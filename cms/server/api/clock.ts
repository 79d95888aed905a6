import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Services } from './context.ts';

const TOLERANCE_MS = 10 * 60_000;

/**
 * Whether the server's clock seems wrong: behind its own last save, or far from the clock of the
 * editor's machine. Scheduled items depend on it.
 * @param clientTime the editor's clock in milliseconds since 1970; NaN when not told
 * @returns words for people; null when nothing speaks against the clock
 */
export async function clockFault(services: Services, clientTime: number): Promise<string | null> {
  const now = services.now().getTime();
  // A damaged store says so elsewhere.
  const [latest] = await services.store.drafts().catch(() => []);
  const lastSave = latest?.at.getTime() ?? 0;
  const gaps = [lastSave - now, Number.isNaN(clientTime) ? 0 : Math.abs(clientTime - now)];
  const gap = Math.max(...gaps);
  return gap > TOLERANCE_MS ? serverMessages.publishing.clock(Math.round(gap / 60_000)) : null;
}
