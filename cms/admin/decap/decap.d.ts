/** The parts of Decap that ship no types, as far as they are used here. */

declare module 'decap-cms-backend-proxy' {
  /** Decap's client of the proxy protocol. */
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    branch: string;
    mediaFolder: string;
    options: { initialWorkflowStatus?: string };
  }
}

declare module 'decap-cms-lib-util' {
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
  export class Cursor {
    static create(options: {
      actions: string[];
      meta: Record<string, unknown>;
      data: Record<string, unknown>;
    }): Cursor;
    data?: { toJS(): Record<string, unknown> };
  }
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    // biome-ignore lint/suspicious/noExplicitAny: Decap's state is Immutable all the way down.
    getState(): any;
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
    // biome-ignore lint/suspicious/noExplicitAny: a reducer of Decap's whole state.
    replaceReducer(reducer: any): void;
  };
}

declare module 'decap-cms-core/dist/esm/reducers/combinedReducer.js' {
  export default function createRootReducer(): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function loadEntries(collection: unknown): unknown;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  // biome-ignore lint/suspicious/noExplicitAny: an internal class, patched in one file.
  export const Backend: { prototype: any };
  // biome-ignore lint/suspicious/noExplicitAny: an internal class, patched in one file.
  export function currentBackend(config: unknown): any;
}

declare module 'decap-cms-widget-richtext/dist/esm/serializers/index.js' {
  export function htmlToSlate(html: string): { children: SlateNode[] };
  export function markdownToSlate(markdown: string, options: Record<string, unknown>): SlateNode[];
  export function remarkToMarkdown(tree: object, plugins: unknown[], components: unknown): string;

  interface SlateNode {
    type?: string;
    text?: string;
    data?: Record<string, unknown>;
    children?: SlateNode[];
  }
}

declare module 'decap-cms-widget-richtext/dist/esm/serializers/slateRemark.js' {
  interface Tree {
    type?: string;
    value?: string;
    data?: { align?: unknown };
    align?: unknown;
    children?: Tree[];
  }
  export default function slateToRemark(
    nodes: Tree[],
    options: { voidCodeBlock: boolean },
    components: unknown,
  ): Tree;
}

declare module 'decap-cms-widget-richtext/dist/esm/RichtextControl/components/Toolbar/Toolbar.js' {
  import type { ComponentType } from 'react';

  const Toolbar: ComponentType<{ disabled?: boolean }>;
  export default Toolbar;
}

declare module 'decap-cms-widget-richtext/dist/esm/RichtextControl/plugins/ShortcodePlugin.js' {
  import type { PlatePlugin } from 'platejs/react';

  const ShortcodePlugin: PlatePlugin;
  export default ShortcodePlugin;
}

declare module 'decap-cms-widget-richtext/dist/esm/RichtextControl/components/Element/ShortcodeElement.js' {
  import type { PlateElementProps } from 'platejs/react';
  import type { ComponentType } from 'react';

  const ShortcodeElement: ComponentType<PlateElementProps>;
  export default ShortcodeElement;
}

declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const strings: object;
  export default strings;
}

declare module 'decap-cms-ui-default' {
  import type { StylesConfig } from 'react-select';

  // biome-ignore lint/suspicious/noExplicitAny: styles for options of any kind.
  export const reactSelectStyles: StylesConfig<any, boolean>;
}
