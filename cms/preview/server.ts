import { createContext, useContext } from 'react';
import type { ActionAnswer } from '../protocol/actions.ts';

/** The calls that previews make to the server; the editor implements them. */
export interface PreviewServer {
  /** A body as the site's own renderer draws it. */
  renderBody: (markdown: string) => Promise<ActionAnswer<'previewBody'>>;
  /** Names of the items of settings files by "setting/id". */
  settingNames: () => Promise<ActionAnswer<'settingNames'>>;
  /** The address of a picture, from its path in an entry: ../media/a.jpg */
  pictureUrl: (reference: string) => string;
}

const Context = createContext<PreviewServer | null>(null);

export const PreviewServerProvider = Context.Provider;

/** The server of this preview. @throws outside of a {@link PreviewServerProvider} */
export function usePreviewServer(): PreviewServer {
  const server = useContext(Context);
  if (!server) throw new Error('A preview was drawn outside of its PreviewServerProvider.');
  return server;
}
