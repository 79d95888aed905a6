import { t } from '../i18n/t.ts';

/** Words that rendering adds to a text: names of tables and footnotes for screen readers. */
export const BODY_LABELS = {
  table: t('body.table'),
  footnotes: t('body.footnotes'),
  backToText: t('body.backToText'),
};
