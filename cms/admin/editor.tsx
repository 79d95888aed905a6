import dayjs from 'dayjs';
import CMS from 'decap-cms-app';
import 'dayjs/locale/vi';
import './files/files.css';
import './text/text.css';
import { createRoot } from 'react-dom/client';
import { decapStrings } from '../../src/i18n/decap-strings.ts';
import { decapConfig } from '../config/config.ts';
import { registerPreviews } from '../preview/register.tsx';
import { routes, type User } from '../protocol/routes.ts';
import { apiUrl } from './api/addresses.ts';
import { previewServer } from './api/previews.ts';
import { decapHooks } from './backend/decap-hooks.ts';
import { refreshListsOnReturn } from './backend/refresh-lists.ts';
import { ServerBackend } from './backend/server-backend.ts';
import { registerBlocks } from './body/blocks.ts';
import { renameChosenFiles } from './body/file-names.ts';
import { richtextPreview } from './decap/controls.ts';
import { guardTyping } from './decap/guard-typing.ts';
import { patchBackend } from './decap/patch-backend.ts';
import { rememberUser } from './decap/user.ts';
import { readRoute } from './desk/route.ts';
import { AttachmentInput, FilePreview, PictureInput } from './files/FileInput.tsx';
import { Panel } from './panel/Panel.tsx';
import { loadServerTexts } from './unsaved/server-texts.ts';
import { storeOnChange } from './unsaved/unsaved-form.ts';
import { BodyInput } from './widgets/BodyInput.tsx';
import { DateInput, DatePreview } from './widgets/DateInput.tsx';
import { EntryPicker, EntryPickerPreview } from './widgets/EntryPicker.tsx';

const BACKEND = 'server';

/** Starts Decap with the forms this person may use. */
export function startEditor(user: User): void {
  dayjs.locale('vi');
  patchBackend(decapHooks);
  guardTyping();
  CMS.registerLocale('vi', decapStrings);
  CMS.registerBackend(BACKEND, ServerBackend as never);
  CMS.registerWidget('entry-picker', EntryPicker as never, EntryPickerPreview as never);
  CMS.registerWidget('day', DateInput as never, DatePreview as never);
  CMS.registerWidget('body', BodyInput as never, richtextPreview as never);
  CMS.registerWidget('image', PictureInput as never, FilePreview as never);
  CMS.registerWidget('file', AttachmentInput as never, FilePreview as never);
  registerBlocks(CMS);
  registerPreviews(CMS, previewServer);
  rememberUser(user, BACKEND);
  const backend = {
    name: BACKEND,
    proxy_url: new URL(apiUrl(routes.actions)).pathname,
    branch: 'main',
  };
  CMS.init({ config: decapConfig(backend as never, user.role) });
  storeOnChange();
  refreshListsOnReturn();
  renameChosenFiles();
  void loadServerTexts().catch(() => {});
  // The desk is a page of its own: what is being typed is stored before this one is left.
  window.addEventListener('hashchange', () => {
    if (readRoute(location.hash)) location.reload();
  });
  const place = document.getElementById('editor-panel');
  if (place) createRoot(place).render(<Panel />);
}
