import type { HealthAnswer, SiteState } from '../../protocol/routes.ts';
import type { Services } from './context.ts';

/** What the operator's own watch asks for. */
export function health({ publisher, faults }: Services): HealthAnswer {
  const { state, release, since, message } = publisher.state();
  const all = [...faults(), ...(state === 'failed' ? [message] : [])];
  const status = release === null ? 'no-site' : all.length > 0 ? 'faulty' : 'ok';
  return { status, release, build: { state, since }, faults: all };
}

/** The state of the site as the bar of the editor shows it; what is wrong with the machine comes first. */
export function siteLine({ publisher, faults }: Services): SiteState {
  const site = publisher.state();
  const found = faults();
  if (found.length === 0) return site;
  return { ...site, state: 'failed', message: [...found, site.message].join('\n') };
}
