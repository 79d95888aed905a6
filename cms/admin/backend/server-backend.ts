import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { ActionParams } from '../../protocol/actions.ts';
import type { DraftAnswer, DraftState } from '../../protocol/drafts.ts';
import type { ListExtension } from '../../protocol/lists.ts';
import { callAction } from '../api/actions.ts';
import { currentUser } from '../api/session.ts';
import { noteUploaded } from '../api/uploads.ts';
import { discardForm } from '../decap/open-form.ts';
import {
  type Cursor,
  cursorAt,
  notADraft,
  ProxyBackend,
  readCursor,
  withCursor,
} from '../decap/proxy-backend.ts';
import { addNotes, updatePanel } from '../panel/panel-state.ts';
import { requestStatus } from '../panel/status-requests.ts';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { signOut } from '../sign-in/sign-out.ts';
import { listMedia, mediaFile, storeMedia, storePath, uploadAssets } from './media.ts';
import { publicationNote } from './publication-note.ts';
import { decideOnDraft, saveEntry } from './save-entry.ts';
import type { Asset, DataFile } from './shapes.ts';
import { ShownVersions } from './shown-versions.ts';

const messages = adminStrings.warnings;

/**
 * What Decap calls to read and write content: its proxy backend, speaking to our server. Behind a
 * sign-in, with lists in pages, files sent before the entry that names them, and every save based on
 * the text this page shows.
 */
export class ServerBackend extends ProxyBackend {
  readonly #shown = new ShownVersions();

  init() {
    return this;
  }

  authComponent() {
    return SignInPage;
  }

  restoreUser() {
    const user = currentUser();
    if (!user) return Promise.reject(new Error('signed out'));
    return Promise.resolve({ login: user.login, name: user.name, token: '' });
  }

  authenticate() {
    return this.restoreUser();
  }

  /** Decap goes on to its own sign-in; ours begins with an empty page. */
  async logout(): Promise<void> {
    await signOut(discardForm);
  }

  getToken() {
    return Promise.resolve('');
  }

  isGitBackend() {
    return false;
  }

  async entriesByFolder(folder: string, extension: ListExtension) {
    const page = await this.#listPage(folder, extension, 0);
    return withCursor(page.entries, cursorAt(page, { folder, extension }));
  }

  async traverseCursor(cursor: Cursor, action: string) {
    const { folder, extension, page } = readCursor(cursor, action);
    const shown = await this.#listPage(folder, extension, page);
    return { entries: shown.entries, cursor: cursorAt(shown, { folder, extension }) };
  }

  /** Everything of a folder; Decap asks for it only where neither pages nor search will do. */
  async allEntriesByFolder(folder: string, extension: ListExtension) {
    const first = await this.#listPage(folder, extension, 0);
    const rest = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_none, index) =>
      this.#listPage(folder, extension, index + 1),
    );
    const pages = [first, ...(await Promise.all(rest))];
    return pages.flatMap(({ entries }) => entries);
  }

  entriesByFiles(files: ActionParams<'entriesByFiles'>['files']) {
    return callAction('entriesByFiles', { files });
  }

  async getEntry(path: string) {
    const entry = await callAction('getEntry', { path });
    this.#shown.showFile(path, entry.file.id);
    return entry;
  }

  unpublishedEntries() {
    return callAction('unpublishedEntries', {});
  }

  async unpublishedEntry(params: ActionParams<'unpublishedEntry'>) {
    const draft = await callAction('unpublishedEntry', params);
    // With an id the board asks, without one a form does.
    const isForForm = params.id === undefined;
    if (isForForm) updatePanel({ draftNotes: this.#notesOf(draft) });
    if (draft === null) throw notADraft();
    if (isForForm) this.#shown.openDraft(draft);
    return draft;
  }

  /** Whoever approves reads what the saver was warned of; the saver has read it. */
  #notesOf(draft: DraftAnswer | null): string[] {
    if (!draft || this.#shown.isSavedHere(draft)) return [];
    return draft.warnings.map(({ place, problem, fix }) => messages.open(place, problem, fix));
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string) {
    const entry = await callAction('unpublishedEntryDataFile', { collection, slug, path });
    this.#shown.readDraftFile(path, entry.file.id);
    return entry.data;
  }

  async unpublishedEntryMediaFile(_collection: string, _slug: string, path: string, id: string) {
    noteUploaded(path, id);
    return mediaFile(path, id);
  }

  async persistEntry(
    entry: { dataFiles: DataFile[]; assets: Asset[] },
    options: Record<string, unknown>,
  ): Promise<void> {
    const [file] = entry.dataFiles;
    const assets = await uploadAssets(entry.assets, file);
    if (file) await saveEntry(this.#shown, file, this.#shown.fileOf(file.path), assets, options);
  }

  updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: DraftState) {
    return decideOnDraft(this.#shown, collection, slug, (seen) =>
      callAction('updateUnpublishedEntryStatus', { collection, slug, newStatus, seen }),
    );
  }

  async publishUnpublishedEntry(collection: string, slug: string) {
    const answer = await decideOnDraft(this.#shown, collection, slug, (seen) =>
      callAction('publishUnpublishedEntry', { collection, slug, seen }),
    );
    addNotes([publicationNote(answer, new URL('..', location.href).href)]);
  }

  deleteUnpublishedEntry(collection: string, slug: string) {
    return callAction('deleteUnpublishedEntry', { collection, slug });
  }

  getMedia(mediaFolder?: string) {
    return listMedia(mediaFolder);
  }

  async getMediaFile(path: string) {
    return mediaFile(storePath(path), path);
  }

  getMediaDisplayURL(displayURL: string) {
    return Promise.resolve(displayURL);
  }

  persistMedia(asset: Asset) {
    return storeMedia(asset);
  }

  async deleteFiles(paths: string[]): Promise<void> {
    await callAction('deleteFiles', { paths: paths.map(storePath) });
    requestStatus();
  }

  getNotes() {
    return Promise.resolve([]);
  }

  getPRMetadata() {
    return Promise.resolve(null);
  }

  getDeployPreview() {
    return Promise.resolve(null);
  }

  #listPage(folder: string, extension: ListExtension, page: number) {
    return callAction('entriesByFolder', { folder, extension, page });
  }
}
