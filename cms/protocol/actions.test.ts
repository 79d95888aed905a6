import { describe, expect, it } from 'vitest';
import { type ActionName, type ActionParams, actionInputs } from './actions.ts';
import { errorCodes } from './errors.ts';

/** What the editor sends with each action. */
const sent: { [Name in ActionName]: ActionParams<Name>[] } = {
  entriesByFolder: [
    { folder: 'content/tin-tuc', extension: 'md', page: 0 },
    { folder: 'content/tap-huan/cau-hoi', extension: 'yml', page: 3 },
  ],
  entriesByFiles: [{ files: [{ path: 'content/cai-dat/menu.yml', label: 'Menu' }] }],
  searchEntries: [{ folders: ['content/tin-tuc'], term: 'giao ban' }],
  relationOptions: [
    { collection: 'documents', term: '66' },
    { collection: 'documents', slugs: ['66-qd-tw-2017'] },
  ],
  getEntry: [{ path: 'content/tin-tuc/a.md' }],
  freeSlug: [{ collection: 'news', wanted: '' }],
  persistEntry: [
    {
      dataFiles: [{ path: 'content/tin-tuc/a.md', raw: '', base: null }],
      assets: [{ path: 'content/media/a.png', blob: '0'.repeat(40) }],
      options: { newEntry: true },
    },
  ],
  unpublishedEntries: [{}],
  unpublishedEntry: [{ id: 'news/a' }, { collection: 'news', slug: 'a' }],
  unpublishedEntryDataFile: [{ collection: 'news', slug: 'a', path: 'content/tin-tuc/a.md' }],
  updateUnpublishedEntryStatus: [
    { collection: 'news', slug: 'a', newStatus: 'pending_review' },
    { collection: 'news', slug: 'a', newStatus: 'pending_publish', seen: 'x' },
  ],
  publishUnpublishedEntry: [{ collection: 'news', slug: 'a', seen: 'x' }],
  deleteUnpublishedEntry: [{ collection: 'news', slug: 'a' }],
  deleteFiles: [{ paths: ['content/tin-tuc/a.md'] }],
  getMedia: [{ mediaFolder: 'content/media' }],
  persistMedia: [{ path: 'content/media/a.png', blob: '0'.repeat(40) }],
  previewBody: [{ markdown: '' }],
  settingNames: [{}],
  listFiles: [
    { kind: 'picture' },
    { kind: 'file', term: 'mau', year: '2026', unused: true, page: 1 },
  ],
  replaceFile: [{ path: 'content/tep/a.pdf', blob: '0'.repeat(40) }],
  desk: [{}],
  listEntries: [{}, { collection: 'news', state: 'sent-back', term: 'giao ban', sort: 'title' }],
  reviewEntry: [{ collection: 'news', slug: 'a' }],
  addRemark: [{ collection: 'news', slug: 'a', text: 'Xem lại ngày.' }],
  settleRemark: [{ id: 1 }],
  sendBack: [{ collection: 'news', slug: 'a', text: 'Thiếu nguồn ảnh.' }],
  bundleEntries: [{ entries: [{ collection: 'units', slug: 'a' }] }],
  planUnitTable: [{ table: 'VMOqbjtMb+G6oWk=' }],
  draftUnitTable: [{ table: '', send: true }],
  undoPublication: [{ path: 'content/to-chuc/a.md', commit: '0'.repeat(40) }],
  planUnitChange: [
    { change: { kind: 'rename', day: '2026-12-01', unit: 'a', name: 'B', decision: 'QĐ 1' } },
    {
      change: {
        kind: 'split',
        day: '2026-12-01',
        unit: 'a',
        goesOn: false,
        parts: [{ name: 'B' }, { name: 'C', members: 3 }],
      },
    },
  ],
  draftUnitChange: [
    { change: { kind: 'merge', day: '2026-12-01', units: ['a'], into: 'b' }, send: true },
  ],
  approveAndPublish: [
    { entries: [{ collection: 'news', slug: 'a', seen: 'x' }] },
    { entries: [{ collection: 'news', slug: 'a', seen: 'x' }], at: '2026-12-01T08:30:00+07:00' },
  ],
  unpublishEntry: [{ collection: 'news', slug: 'a' }],
  versions: [{ path: 'content/tin-tuc/a.md' }],
  versionText: [{ path: 'content/tin-tuc/a.md', blob: '0'.repeat(40) }],
  restoreVersion: [{ path: 'content/tin-tuc/a.md', blob: '0'.repeat(40) }],
  bin: [{}],
  restoreFromBin: [{ id: 'news/a/1-x' }],
  erase: [{ path: 'content/tin-tuc/a.md', reason: 'Theo đề nghị của người có dữ liệu' }],
  erasures: [{}],
  autosaveText: [
    { collection: 'news', slug: '', form: 'f', title: '', raw: '', uploads: { 'content/a': 'b' } },
  ],
  autosaves: [{}],
  autosave: [{ collection: 'news', slug: '', form: 'f' }],
  dropAutosave: [{ collection: 'news', slug: '', form: 'f' }],
  feedback: [{}, { page: 3 }],
  eraseFeedback: [{ ids: [12] }],
  accounts: [{}],
  addAccount: [{ login: 'lan', name: 'Lan', role: 'editor' }],
  renameAccount: [{ login: 'lan', name: 'Lan' }],
  setRole: [{ login: 'lan', role: 'editor' }],
  setArea: [{ login: 'lan', area: { collections: ['news'], sections: [], units: [] } }],
  setDisabled: [{ login: 'lan', disabled: true }],
  resetPassword: [{ login: 'lan' }],
  signOutEverywhere: [{ login: 'lan' }],
  ownSessions: [{}],
  endSession: [{ id: 'x' }],
  rules: [{}],
  setFourEyes: [{ isOn: true }],
};

describe('inputs of actions', () => {
  it.each(Object.entries(sent))('%s takes what the editor sends', (name, params) => {
    const input = actionInputs[name as ActionName];
    for (const one of params) expect(input.safeParse(one).success, JSON.stringify(one)).toBe(true);
  });

  it.each(Object.keys(sent))('%s takes nothing unknown, and no other kind of value', (name) => {
    const input = actionInputs[name as ActionName];
    const [good] = sent[name as ActionName];
    for (const bad of [{ ...good, khac: 1 }, null, [], 'x', 1])
      expect(input.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
  });

  it.each<[ActionName, object]>([
    ['entriesByFolder', { folder: 'content/tin-tuc', page: -1 }],
    ['entriesByFolder', { folder: 'content/tin-tuc', page: 0.5 }],
    ['entriesByFolder', { folder: 'content/tin-tuc', extension: 'mdx' }],
    ['persistEntry', { dataFiles: [], options: {} }],
    ['persistEntry', { dataFiles: [{ path: 'a', raw: 'b' }], options: {} }],
    [
      'persistEntry',
      { dataFiles: [{ path: 'a', raw: 'b', base: null }], options: { newEntry: 'false' } },
    ],
    ['updateUnpublishedEntryStatus', { collection: 'news', slug: 'a', newStatus: 'published' }],
    ['deleteFiles', { paths: [] }],
    ['addRemark', { collection: 'news', slug: 'a', text: '   ' }],
    ['erase', { path: 'content/tin-tuc/a.md', reason: 'x' }],
    ['setRole', { login: 'lan', role: 'chief' }],
    ['eraseFeedback', { ids: [] }],
    ['eraseFeedback', { ids: [0] }],
    ['approveAndPublish', { entries: [], at: '2026-12-01' }],
  ])('%s refuses %j', (name, params) => {
    expect(actionInputs[name].safeParse(params).success).toBe(false);
  });
});

describe('codes of errors', () => {
  it.each(Object.entries(errorCodes))('%s is no success', (_code, { status }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });
});
