import type { APIRoute } from 'astro';
import { today } from '../../data/content.ts';
import { dataNotice, publisher } from '../../data/open-data.ts';
import { openChanges, openUnits } from '../../data/open-units.ts';
import { t } from '../../i18n/t.ts';
import { startOfDay } from '../../lib/party/dates.ts';

export const GET: APIRoute = async () => {
  const units = await openUnits();
  const changes = await openChanges();
  return Response.json({
    publisher: publisher(),
    notice: dataNotice(),
    terms: t('openData.terms'),
    generated: startOfDay(today()).toISOString(),
    count: units.length,
    units,
    changes,
  });
};
