import { vietnamMoment } from '../../../src/lib/party/dates.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import { callAction } from '../api/actions.ts';
import { uploadedFiles } from '../api/uploads.ts';
import { sendFile } from '../files/send-file.ts';

export interface QuickNews {
  title: string;
  lead: string;
  section: string;
  body: string;
  photo: { file: File; alt: string; caption: string; credit: string } | null;
}

/** Saves a short news item as a draft, and sends it to review when asked. @returns its key */
export async function saveQuickNews(news: QuickNews, isSent: boolean): Promise<EntryKey> {
  const collection = 'news';
  const assets: { path: string; blob: string }[] = [];
  let image = '';
  if (news.photo) {
    const name = await sendFile('picture', news.photo.file);
    const path = `content/media/${name}`;
    const blob = uploadedFiles().get(path);
    if (blob) assets.push({ path, blob });
    image = `../media/${name}`;
  }
  const { slug } = await callAction('freeSlug', { collection, wanted: news.title });
  await callAction('persistEntry', {
    dataFiles: [
      {
        path: `content/tin-tuc/${slug}.md`,
        raw: entryText(news, image, new Date()),
        base: null,
      },
    ],
    assets,
    options: { newEntry: true },
  });
  const key = { collection, slug };
  if (isSent)
    await callAction('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_review' });
  return key;
}

/** The entry as a file. JSON strings are YAML strings (YAML 1.2, section 1.3). */
function entryText(news: QuickNews, image: string, now: Date): string {
  const { title, lead, section, body, photo } = news;
  const text = (value: string) => JSON.stringify(value.normalize('NFC'));
  const cover = photo
    ? [
        'cover:',
        `  image: ${text(image)}`,
        `  alt: ${text(photo.alt)}`,
        `  caption: ${text(photo.caption)}`,
        `  credit: ${text(photo.credit)}`,
      ]
    : [];
  return [
    '---',
    `title: ${text(title)}`,
    `date: ${vietnamMoment(now)}`,
    `section: ${text(section)}`,
    `lead: ${text(lead)}`,
    ...cover,
    '---',
    '',
    body,
    '',
  ].join('\n');
}
