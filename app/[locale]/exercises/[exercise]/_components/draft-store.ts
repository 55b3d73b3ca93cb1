export interface DraftState {
  source: string;
  /** When it was last kept, or null while nothing was changed. */
  savedAt: Date | null;
  /** The browser refused to keep it (private mode, full disk): the learner is told to copy it. */
  unsaved: boolean;
  /** Another tab changed the same draft; its text waits for a decision. */
  elsewhere: string | null;
}

interface Stored {
  source: string;
  savedAt: string;
}

/** A learner's text for one exercise and tier, kept in this browser with every key stroke. */
export class DraftStore {
  private readonly key: string;
  private readonly listeners = new Set<() => void>();
  private readonly initial: DraftState;
  private state: DraftState;

  constructor(key: string, starter: string) {
    this.key = key;
    this.initial = { source: starter, savedAt: null, unsaved: false, elsewhere: null };
    const kept = typeof localStorage === 'undefined' ? null : readStored(key);
    this.state = kept
      ? { ...this.initial, source: kept.source, savedAt: new Date(kept.savedAt) }
      : this.initial;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) addEventListener('storage', this.onStorage);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) removeEventListener('storage', this.onStorage);
    };
  };

  readonly now = (): DraftState => this.state;

  /** What the server rendered: it knows no browser's drafts. */
  readonly atFirst = (): DraftState => this.initial;

  change(source: string): void {
    if (source === this.state.source) return;
    const at = new Date();
    const kept = store(this.key, { source, savedAt: at.toISOString() });
    this.show({ ...this.state, source, savedAt: kept ? at : null, unsaved: !kept });
  }

  takeElsewhere(): void {
    const { elsewhere } = this.state;
    if (elsewhere !== null)
      this.show({ ...this.state, source: elsewhere, savedAt: new Date(), elsewhere: null });
  }

  keepMine(): void {
    store(this.key, { source: this.state.source, savedAt: new Date().toISOString() });
    this.show({ ...this.state, elsewhere: null });
  }

  private readonly onStorage = (event: StorageEvent): void => {
    if (event.key !== this.key) return;
    const other = parseStored(event.newValue);
    if (other && other.source !== this.state.source) this.show({ ...this.state, elsewhere: other.source });
  };

  private show(state: DraftState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function readStored(key: string): Stored | null {
  try {
    return parseStored(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function parseStored(text: string | null): Stored | null {
  if (text === null) return null;
  try {
    const { source, savedAt } = JSON.parse(text) as Partial<Stored>;
    return typeof source === 'string' && typeof savedAt === 'string' ? { source, savedAt } : null;
  } catch {
    return null;
  }
}

function store(key: string, stored: Stored): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}
