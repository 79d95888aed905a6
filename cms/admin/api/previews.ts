import type { PreviewServer } from '../../preview/server.ts';
import { post, referenceUrl } from './requests.ts';

/** What the previews ask our server for. */
export const previewServer: PreviewServer = {
  renderBody: (markdown) => post('cms', { action: 'previewBody', params: { markdown } }),
  settingNames: () => post('cms', { action: 'settingNames', params: {} }),
  pictureUrl: referenceUrl,
};
