import { useAnswer } from './use-answer.ts';

/** Names of the items of settings lists, by "setting/id"; empty until they are there. */
export function useSettingNames(): Record<string, string> {
  return useAnswer('settingNames', {}).data?.names ?? {};
}
