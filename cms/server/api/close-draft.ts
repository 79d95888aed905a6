import type { Call } from './context.ts';

/** What a draft leaves behind when it is published or thrown away. */
export function closeDraft(
  { services }: Pick<Call, 'services'>,
  key: { collection: string; slug: string },
): void {
  services.remarks.close(key);
  services.bundles.leave(key);
}
