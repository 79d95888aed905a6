import { useSyncExternalStore } from 'react';
import { type PanelState, panelState, subscribe } from './panel-state.ts';

/** What the panel shows, drawn anew after every change. */
export function usePanelState(): PanelState {
  return useSyncExternalStore(subscribe, panelState);
}
