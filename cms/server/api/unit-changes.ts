import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { textReader } from './readable.ts';
import { draftTogether } from './unit-drafts.ts';
import { planOf } from './unit-plans.ts';

/** What a change of units would write, and the sums before and after; writes nothing. */
export const planUnitChange: Handler<'planUnitChange'> = async (call, { change }) => {
  const { faults, sums, files } = await planOf(call, change);
  const edits = await Promise.all(
    files.map(async ({ slug, title, path, isNew, before, raw }) => {
      const asText = await textReader(call.services, path);
      const words = before ? asText(before) : '';
      return { slug, title, isNew, before: words, after: asText(Buffer.from(raw)) };
    }),
  );
  return { faults, sums: sums.map(({ slug: _slug, ...rest }) => rest), edits };
};

/**
 * Makes the drafts of a change, all or none, and binds them together.
 * @throws HttpError `broken` with the reasons when the change cannot be done
 */
export const draftUnitChange: Handler<'draftUnitChange'> = async (call, { change, send }) => {
  const { faults, files } = await planOf(call, change);
  if (faults.length > 0) throw new HttpError('broken', faults.join(' '), { problems: [] });
  return draftTogether(call, files, send);
};
