import dayjs from 'dayjs';
import CMS from 'decap-cms-app';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import 'dayjs/locale/vi';
import { createRoot } from 'react-dom/client';
import { decapStrings } from '../../src/i18n/decap-strings.ts';
import { decapConfig } from '../config/config.ts';
import { registerPreviews } from '../preview/register.tsx';
import { apiUrl, type User } from './api/requests.ts';
import { patchDecap } from './backend/decap-patches.ts';
import { keepListsFresh } from './backend/fresh-lists.ts';
import { OfficeBackend } from './backend/office-backend.ts';
import { registerBlocks } from './body/blocks.ts';
import { renameChosenFiles } from './body/file-names.ts';
import { startKeeping } from './kept/draft-keeper.ts';
import { Panel } from './panel/Panel.tsx';
import { BodyInput, bodyPreview } from './widgets/BodyInput.tsx';
import { DateInput, DatePreview } from './widgets/DateInput.tsx';
import { EntryPicker, EntryPickerPreview } from './widgets/EntryPicker.tsx';
import { GroupInput, groupPreview } from './widgets/group-input.ts';
import { ImageInput, imagePreview } from './widgets/ImageInput.tsx';

const BACKEND = 'office';

/** Starts Decap with the forms this person may use. */
export function startEditor(user: User): void {
  dayjs.locale('vi');
  patchDecap();
  CMS.registerLocale('vi', decapStrings);
  CMS.registerBackend(BACKEND, OfficeBackend as never);
  CMS.registerWidget('entry-picker', EntryPicker as never, EntryPickerPreview as never);
  CMS.registerWidget('day', DateInput as never, DatePreview as never);
  CMS.registerWidget('body', BodyInput as never, bodyPreview as never);
  CMS.registerWidget('object', GroupInput as never, groupPreview as never);
  CMS.registerWidget('image', ImageInput as never, imagePreview as never);
  registerBlocks(CMS);
  registerPreviews(CMS);
  // Decap asks a backend for its user only when it finds one here.
  localStorage.setItem('decap-cms-user', JSON.stringify({ ...user, backendName: BACKEND }));
  const backend = { name: BACKEND, proxy_url: new URL(apiUrl('cms')).pathname, branch: 'main' };
  CMS.init({ config: decapConfig(backend as never, user.role) });
  startKeeping();
  keepListsFresh();
  renameChosenFiles();
  const place = document.getElementById('bang-tinh-trang');
  if (place) {
    const onChange = (listener: () => void) => store.subscribe(listener);
    createRoot(place).render(<Panel onChange={onChange} />);
  }
}
