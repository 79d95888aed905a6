import { type Client, newsText, saveParams } from '../helpers/server.ts';

/** What a client knows: texts the server acknowledged, and what it may also have by now. */
export interface Known {
  acknowledged: Map<string, string>;
  /** Sent when the server was killed: either is right. */
  open: Map<string, string[]>;
  published: Set<string>;
  /** Asked to be published when the server was killed. */
  maybe: Set<string>;
}

/** Works until the server is killed: saves, approves, publishes, always the next thing at once. */
export async function work(client: Client, known: Known, name: string): Promise<void> {
  const blobs = new Map<string, string>();
  for (let count = 0; ; count += 1) {
    const slug = `${name}-${Math.floor(count / 3)}`;
    const text = newsText(`Tin ${slug}`, `Lần ${count}: ${crypto.randomUUID()}`);
    const isNew = !blobs.has(slug);
    known.open.set(slug, [...(known.open.get(slug) ?? []), text]);
    const params = saveParams(slug, text, isNew ? null : (blobs.get(slug) ?? null));
    const saved = await client.cms('persistEntry', params);
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    blobs.set(slug, saved.body.blob);
    known.acknowledged.set(slug, text);
    known.open.delete(slug);
    if (count % 3 !== 2) continue;
    const key = { collection: 'news', slug, seen: saved.body.version };
    await client.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    known.maybe.add(slug);
    const done = await client.cms('publishUnpublishedEntry', key);
    if (done.status === 200) known.published.add(slug);
  }
}

export const nothingKnown = (): Known => ({
  acknowledged: new Map(),
  open: new Map(),
  published: new Set(),
  maybe: new Set(),
});
