import type { EntryKey } from '../../protocol/entry-key.ts';
import type { Call } from './context.ts';

/** What a draft leaves behind when it is published or thrown away. */
export function closeDraft({ services }: Pick<Call, 'services'>, key: EntryKey): void {
  services.remarks.close(key);
  services.bundles.leave(key);
}
