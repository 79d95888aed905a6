import { useEffect } from 'react';
import { CLOCK_HEADER, routes, type StatusAnswer } from '../../protocol/routes.ts';
import { ApiError } from '../api/answers.ts';
import { get } from '../api/requests.ts';
import { setOffline, updatePanel } from './panel-state.ts';
import { onStatusRequested } from './status-requests.ts';

const QUICK_MS = 1000;
const SLOW_MS = 12_000;

/** Asks the server for the state of the site, more often while something is being built. */
export function useSiteStatus(): void {
  useEffect(() => {
    let timer: number | undefined;
    let isGone = false;
    const ask = async () => {
      let wait = SLOW_MS;
      try {
        const time = { [CLOCK_HEADER]: String(Date.now()) };
        const status = await get<StatusAnswer>(routes.status, time);
        if (isGone) return;
        updatePanel({ status });
        if (status.state === 'building' || status.state === 'waiting') wait = QUICK_MS;
      } catch (error) {
        setOffline(error instanceof ApiError && error.code === 'offline');
      }
      if (!isGone) timer = window.setTimeout(ask, wait);
    };
    void ask();
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, 300);
    };
    const stop = onStatusRequested(soon);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      stop();
    };
  }, []);
}
