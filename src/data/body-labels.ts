import { t } from '../i18n/t.ts';

/** Words that a rendered text needs beside its own. */
export const BODY_LABELS = {
  table: t('body.table'),
  footnotes: t('body.footnotes'),
  backToText: t('body.backToText'),
};
