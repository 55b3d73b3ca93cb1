import type { AuthoringDraftView } from '#graders/authoring.ts';
import type { Bundle } from '#graders/bundle.ts';
import { ask, type Refused } from '../../_components/ask.ts';
import { readLocalDraft, removeLocalDraft, writeLocalDraft } from './local-draft.ts';

const pauseMs = 1000;
const retryMs = 10_000;

export type Saving =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  /** The server has it not yet; this browser has. */
  | { kind: 'failed'; refused: Refused }
  /** Somebody else, or another tab, wrote meanwhile. */
  | { kind: 'stale'; theirs: AuthoringDraftView };

export interface KeptFiles {
  files: Bundle;
  saving: Saving;
}

interface Place {
  id: string;
  accountId: string;
}

/**
 * The files of a draft as they are being written: kept in this browser at once, and on the server after a pause. A write
 * that was made from files which stand no longer overwrites nothing: the author chooses.
 */
export class DraftKeeper {
  readonly #place: Place;
  readonly #listeners = new Set<() => void>();
  #state: KeptFiles;
  /** What the server has, as far as it is known here. */
  #saved: Bundle;
  #base: string;
  #sending: Promise<string | null> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Place, { files, revision }: AuthoringDraftView) {
    this.#place = place;
    this.#state = { files, saving: { kind: 'saved' } };
    this.#saved = files;
    this.#base = revision;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): KeptFiles => this.#state;

  /** What an earlier visit could not send is sent with its own base: a conflict is told, and nothing is lost. */
  resume(): void {
    const kept = readLocalDraft(this.#place.accountId, this.#place.id);
    if (kept === null) return;
    this.#base = kept.base;
    this.#show({ files: kept.files, saving: { kind: 'waiting' } });
    void this.save();
  }

  isUnsaved(): boolean {
    return this.#state.files !== this.#saved;
  }

  readonly change = (files: Bundle): void => {
    const isStale = this.#state.saving.kind === 'stale';
    this.#show({ files, saving: isStale ? this.#state.saving : { kind: 'waiting' } });
    this.#keepHere();
    if (!isStale) this.#saveIn(pauseMs);
  };

  /** The revision under which the server has the files as they stand; null where it has them not. */
  readonly save = async (): Promise<string | null> => {
    clearTimeout(this.#timer);
    if (this.#state.saving.kind === 'stale') return null;
    if (this.#sending) await this.#sending;
    if (!this.isUnsaved()) return this.#base;
    this.#sending = this.#send();
    const revision = await this.#sending;
    this.#sending = null;
    return revision !== null && this.isUnsaved() ? this.save() : revision;
  };

  /** After a conflict: the chosen text is written over the other one knowingly. */
  readonly settle = (theirs: AuthoringDraftView, choice: 'mine' | 'theirs'): void => {
    this.#base = theirs.revision;
    this.#saved = theirs.files;
    if (choice === 'mine') {
      this.#show({ ...this.#state, saving: { kind: 'waiting' } });
      this.#keepHere();
      void this.save();
      return;
    }
    removeLocalDraft(this.#place.accountId, this.#place.id);
    this.#show({ files: theirs.files, saving: { kind: 'saved' } });
  };

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #send(): Promise<string | null> {
    const { id, accountId } = this.#place;
    const { files } = this.#state;
    const body = { revision: crypto.randomUUID(), base: this.#base, files };
    const answer = await ask<{ revision: string }>({ method: 'PUT', path: `/${id}/draft`, body, accountId });
    if (answer.isOk) {
      this.#base = answer.body.revision;
      this.#saved = files;
      if (this.isUnsaved()) this.#keepHere();
      else {
        removeLocalDraft(accountId, id);
        this.#show({ files, saving: { kind: 'saved' } });
      }
      return this.#base;
    }
    if (answer.code === 'staleDraft') {
      const { draft } = answer.body as { draft: AuthoringDraftView };
      this.#show({ ...this.#state, saving: { kind: 'stale', theirs: draft } });
      return null;
    }
    this.#show({ ...this.#state, saving: { kind: 'failed', refused: answer } });
    if (answer.code === 'offline') this.#saveIn(retryMs);
    return null;
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }

  #keepHere(): void {
    const { id, accountId } = this.#place;
    writeLocalDraft(accountId, id, { base: this.#base, files: this.#state.files });
  }

  #show(state: KeptFiles): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
