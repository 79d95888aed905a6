import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { withFrontMatterDate } from '../../../src/source/front-matter-date.ts';
import type { ActionInput } from '../../protocol/actions.ts';
import type { WritablePath } from '../paths.ts';
import type { Prepared } from '../store/content-store.ts';
import type { Draft } from '../store/drafts.ts';
import { closeDraft } from './close-draft.ts';
import type { Call, Handler } from './context.ts';
import { requireDraft } from './drafts.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';
import { publishAndWait, requirePublishableDraft, whereShown } from './publish.ts';

const messages = serverMessages.errors;

type Member = ActionInput<'approveAndPublish'>['entries'][number];

/**
 * Approves what the caller has read and publishes it: at once or at a time, one entry or several that go
 * together. The site is made of all of them at once, so what only fits together is published together.
 */
export const approveAndPublish: Handler<'approveAndPublish'> = async (call, { entries, at }) => {
  const { store } = call.services;
  const drafts = await Promise.all(entries.map((entry) => requireDraft(store, entry)));
  const target = requireWritable(call, drafts[0]?.path);
  const published = await publishAndWait(call, target, {
    prepare: async (onto) => {
      let commit = onto;
      const together = entries.length > 1 ? crypto.randomUUID() : undefined;
      const refs: Prepared['refs'] = [];
      for (const entry of entries) {
        const prepared = await prepareOne(call, {
          ...{ entry, at, onto: commit, all: entries },
          together,
        });
        commit = prepared.commit;
        refs.push(...prepared.refs);
      }
      return { commit, refs };
    },
  });
  for (const entry of entries) closeDraft(call, entry);
  return {
    publications: await Promise.all(drafts.map(({ path }) => whereShown(call, path, published))),
  };
};

async function prepareOne(
  call: Call,
  work: {
    entry: Member;
    at: string | undefined;
    onto: string;
    all: readonly Member[];
    together: string | undefined;
  },
): Promise<Prepared> {
  const { entry, at, onto, all, together } = work;
  const { store } = call.services;
  const draft = await requireDraft(store, entry);
  const others = all.filter((other) => other !== entry);
  const target = await requirePublishableDraft(call, draft, entry.seen, others);
  const instead =
    at === undefined ? new Map<string, string>() : await dated(call, draft, target, at);
  return store.preparePublication(draft, call.account, onto, { instead, together });
}

/** The draft's file with another moment of publication. @throws HttpError `no-time` */
async function dated(
  { services }: Call,
  draft: Draft,
  target: WritablePath,
  at: string,
): Promise<Map<string, string>> {
  const { repository } = services.store;
  const text = (await repository.fileAt(draft.tip, draft.path))?.bytes.toString('utf8');
  const fields = target.kind === 'entry' ? target.collection.fields : {};
  if (!text || !('date' in fields)) throw new HttpError('no-time', messages.noTime);
  const bytes = Buffer.from(withFrontMatterDate(text, new Date(at)));
  return new Map([[draft.path, await repository.writeBlob(bytes)]]);
}
