import { createContext, useContext } from 'react';
import type { ActionAnswer } from '../protocol/actions.ts';

/** What a preview asks the server for; the editor hands it over when it registers the previews. */
export interface PreviewServer {
  /** A body as the site's own renderer draws it. */
  renderBody: (markdown: string) => Promise<ActionAnswer<'previewBody'>>;
  /** Names of the items of settings files by "setting/id". */
  settingNames: () => Promise<ActionAnswer<'settingNames'>>;
  /** Where a picture is shown from, given its path as an entry writes it: ../media/a.jpg */
  pictureUrl: (reference: string) => string;
}

const Context = createContext<PreviewServer | null>(null);

/** Makes the server known to everything inside it. */
export const PreviewServerProvider = Context.Provider;

/** The server of this preview. @throws outside of a {@link PreviewServerProvider} */
export function usePreviewServer(): PreviewServer {
  const server = useContext(Context);
  if (!server) throw new Error('A preview was drawn outside of its PreviewServerProvider.');
  return server;
}
