import type { PreviewServer } from '../../preview/server.ts';
import { callAction } from './actions.ts';
import { referenceUrl } from './addresses.ts';

/** What the previews ask our server for. */
export const previewServer: PreviewServer = {
  renderBody: (markdown) => callAction('previewBody', { markdown }),
  settingNames: () => callAction('settingNames', {}),
  pictureUrl: referenceUrl,
};
