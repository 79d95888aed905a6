import { ProxyBackend } from 'decap-cms-backend-proxy';
import {
  CURSOR_COMPATIBILITY_SYMBOL,
  type Cursor,
  EditorialWorkflowError,
} from 'decap-cms-lib-util';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import type { FieldProblem } from '../../protocol/field-problem.ts';
import { currentUser, OfficeError, post } from '../api/requests.ts';
import { noteUploaded, uploadedFiles, uploadFile } from '../api/uploads.ts';
import { endSession } from '../kept/end-session.ts';
import { addNotes, askConflict, askStatusSoon, update } from '../panel/panel-state.ts';
import { SignInPage } from '../panel/SignIn.tsx';
import {
  type Asset,
  asDecapUser,
  bytesOf,
  cursorAt,
  type DataFile,
  type DraftAnswer,
  FILES,
  IMAGES,
  type ListedEntry,
  type ListPage,
  mediaFile,
  type SaveAnswer,
  showState,
  storePath,
} from './shapes.ts';
import { showProblems } from './show-problems.ts';

const say = adminStrings.warnings;

/**
 * Decap's proxy backend, speaking to the office's own server: behind a sign-in, with lists in pages,
 * files sent ahead of the entry that names them, and every save based on the text this page shows.
 */
export class OfficeBackend extends ProxyBackend {
  /** The blob this page's form shows of each file: what a save may replace. */
  readonly #seen = new Map<string, string>();
  /** Version of each draft this page's form shows, pictures included: what may be approved. */
  readonly #versions = new Map<string, string>();
  /** Versions this page saved itself. */
  readonly #saved = new Map<string, string>();
  /** Files of a draft that a form is about to read; lists read them too and show only titles. */
  readonly #forForm = new Set<string>();

  init() {
    return this;
  }

  authComponent() {
    return SignInPage;
  }

  restoreUser() {
    const user = currentUser();
    return user ? Promise.resolve(asDecapUser(user)) : Promise.reject(new Error('signed out'));
  }

  authenticate() {
    return this.restoreUser();
  }

  /** Decap goes on to its own sign-in; ours begins with an empty page. */
  async logout(): Promise<void> {
    await endSession();
  }

  getToken() {
    return Promise.resolve('');
  }

  isGitBackend() {
    return false;
  }

  request<T>(payload: { action: string; params: Record<string, unknown> }): Promise<T> {
    return post<T>('cms', payload);
  }

  async entriesByFolder(folder: string, extension: string) {
    const page = await this.#listPage(folder, extension, 0);
    const entries = Object.assign(page.entries, {
      [CURSOR_COMPATIBILITY_SYMBOL]: cursorAt(page, folder, extension),
    });
    return entries;
  }

  async traverseCursor(cursor: Cursor, action: string) {
    const { folder, extension, page } = (cursor.data?.toJS() ?? {}) as {
      folder: string;
      extension: string;
      page: number;
    };
    const step = { next: page + 1, prev: page - 1, first: 0 }[action] ?? page;
    const shown = await this.#listPage(folder, extension, step);
    return { entries: shown.entries, cursor: cursorAt(shown, folder, extension) };
  }

  /** Everything of a folder; Decap asks for it only where neither pages nor search will do. */
  async allEntriesByFolder(folder: string, extension: string) {
    const first = await this.#listPage(folder, extension, 0);
    const rest = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_none, index) =>
      this.#listPage(folder, extension, index + 1),
    );
    const pages = [first, ...(await Promise.all(rest))];
    return pages.flatMap(({ entries }) => entries);
  }

  entriesByFiles(files: unknown[]) {
    return this.request<ListedEntry[]>({ action: 'entriesByFiles', params: { files } });
  }

  async getEntry(path: string) {
    const entry = await this.request<ListedEntry>({ action: 'getEntry', params: { path } });
    this.#seen.set(path, entry.file.id);
    return entry;
  }

  unpublishedEntries() {
    return this.request<string[]>({ action: 'unpublishedEntries', params: {} });
  }

  async unpublishedEntry(params: { id?: string; collection?: string; slug?: string }) {
    const draft = await this.request<DraftAnswer | null>({ action: 'unpublishedEntry', params });
    if (params.id === undefined) update({ draftNotes: this.#notesOf(draft) });
    if (draft === null) throw new EditorialWorkflowError('not a draft', true);
    if (params.id === undefined) {
      for (const { path } of draft.diffs) this.#forForm.add(path);
      this.#versions.set(`${draft.collection}/${draft.slug}`, draft.version);
    }
    return draft;
  }

  /** Whoever approves reads what the saver was told; the saver has read it. */
  #notesOf(draft: DraftAnswer | null): string[] {
    if (!draft || this.#saved.get(`${draft.collection}/${draft.slug}`) === draft.version) return [];
    return draft.warnings.map(({ place, problem, fix }) => say.open(place, problem, fix));
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string) {
    const entry = await this.request<ListedEntry>({
      action: 'unpublishedEntryDataFile',
      params: { collection, slug, path },
    });
    if (this.#forForm.delete(path)) this.#seen.set(path, entry.file.id);
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
    const assets: { path: string; blob: string }[] = [];
    for (const asset of entry.assets) {
      const path = storePath(asset.path);
      assets.push({ path, blob: await uploadFile(path, await bytesOf(asset)) });
    }
    const [file] = entry.dataFiles;
    if (!file) return;
    for (const [path, blob] of uploadedFiles()) {
      const isNamed = file.raw.includes(path.replace('content/', ''));
      if (isNamed && !assets.some((asset) => asset.path === path)) assets.push({ path, blob });
    }
    await this.#save(file, this.#seen.get(file.path) ?? null, assets, options);
  }

  updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string) {
    return this.#decide('updateUnpublishedEntryStatus', collection, slug, { newStatus });
  }

  publishUnpublishedEntry(collection: string, slug: string) {
    return this.#decide('publishUnpublishedEntry', collection, slug, {});
  }

  deleteUnpublishedEntry(collection: string, slug: string) {
    return this.request({ action: 'deleteUnpublishedEntry', params: { collection, slug } });
  }

  /** Files of a folder; of both folders for the library as a whole. */
  async getMedia(mediaFolder?: string) {
    const folders = mediaFolder ? [storePath(mediaFolder)] : [IMAGES, FILES];
    const lists = await Promise.all(
      folders.map((folder) =>
        this.request<{ id: string; path: string }[]>({
          action: 'getMedia',
          params: { mediaFolder: folder },
        }),
      ),
    );
    return lists.flat().map(({ path, id }) => mediaFile(path, id));
  }

  async getMediaFile(path: string) {
    return mediaFile(storePath(path), path);
  }

  getMediaDisplayURL(displayURL: string) {
    return Promise.resolve(displayURL);
  }

  async persistMedia(asset: Asset) {
    // The library has one folder for Decap; pictures and attachments have one each for us.
    const name = asset.path.split('/').at(-1) ?? '';
    const isImage = (IMAGE_TYPES as readonly string[]).includes(name.split('.').at(-1) ?? '');
    const path = `${isImage ? IMAGES : FILES}/${name}`;
    const blob = await uploadFile(path, await bytesOf(asset));
    await this.request({ action: 'persistMedia', params: { path, blob } });
    return mediaFile(path, blob);
  }

  async deleteFiles(paths: string[]): Promise<void> {
    await this.request({
      action: 'deleteFiles',
      params: { paths: paths.map(storePath) },
    });
    askStatusSoon();
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

  async #save(
    file: DataFile,
    base: string | null,
    assets: { path: string; blob: string }[],
    options: Record<string, unknown>,
  ): Promise<void> {
    update({ problems: [], showProblems: false });
    try {
      const { blob, state, slug, version, warnings } = await this.request<SaveAnswer>({
        action: 'persistEntry',
        params: { dataFiles: [{ path: file.path, raw: file.raw, base }], assets, options },
      });
      this.#seen.set(file.path, blob);
      this.#versions.set(`${String(options.collectionName)}/${slug}`, version);
      this.#saved.set(`${String(options.collectionName)}/${slug}`, version);
      update({ notes: [], draftNotes: [] });
      addNotes(warnings.map(({ place, problem, fix }) => say.note(place, problem, fix)));
      if (options.unpublished) showState(String(options.collectionName), slug, state);
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      if (error.code === 'broken') showProblems(error.details.problems as FieldProblem[]);
      if (error.code !== 'conflict') throw error;
      const { theirs, base: newer, name } = error.details as Record<string, string>;
      const choice = await askConflict({
        message: error.message,
        name: name ?? '',
        mine: file.raw,
        theirs: theirs ?? '',
      });
      if (choice === 'mine') return this.#save(file, newer ?? null, assets, options);
      // What was typed here is kept on this machine and offered after the reload.
      if (choice === 'theirs') location.reload();
      throw error;
    }
  }

  /** Approving and publishing are for the words on the screen; the server compares. */
  async #decide(
    action: string,
    collection: string,
    slug: string,
    params: Record<string, unknown>,
  ): Promise<void> {
    const seen = this.#versions.get(`${collection}/${slug}`);
    try {
      await this.request({ action, params: { collection, slug, ...params, seen } });
      askStatusSoon();
    } catch (error) {
      if (error instanceof OfficeError && error.code === 'broken')
        showProblems(error.details.problems as FieldProblem[]);
      throw error;
    }
  }

  #listPage(folder: string, extension: string, page: number): Promise<ListPage> {
    return this.request({ action: 'entriesByFolder', params: { folder, extension, page } });
  }
}
