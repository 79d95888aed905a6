import { createContext, useContext } from 'react';

/** A piece of a body as the server sends it: HTML, or a block to be drawn. */
export type Part =
  | { kind: 'html'; html: string }
  | { kind: 'document' | 'question'; id: string; title: string }
  | { kind: 'figure'; src: string; alt: string; caption: string; credit: string }
  | { kind: 'image'; src: string; alt: string }
  | { kind: 'download'; file: string; title: string };

/** What a preview asks the server for; the editor hands it over when it registers the previews. */
export interface PreviewServer {
  /** A body as the site's own renderer draws it. */
  renderBody: (markdown: string) => Promise<{ parts: Part[] }>;
  /** Names of the items of settings files by "setting/id". */
  settingNames: () => Promise<{ names: Record<string, string> }>;
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
