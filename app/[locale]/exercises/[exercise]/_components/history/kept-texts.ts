import type { RevisionInput } from '#graders/draft.ts';
import { newId } from '#components/quiz/new-id.ts';
import { readLocal, removeLocal, writeLocal } from '#components/browser-storage/local-storage.ts';
import type { Answered } from '#components/outbox/request.ts';

/** A text of the history as this browser keeps it. */
export interface KeptText extends Omit<RevisionInput, 'tier'> {
  id: string;
  isSent: boolean;
}

interface Stored {
  texts: KeptText[];
  /** The most cases that a run has passed since the learner last began anew. */
  best: number;
}

export interface KeptTextsOptions {
  key: string;
  /** Where a guest's texts lie; they move here once the guest has signed in. */
  guestKey: string | null;
  tier: string;
  send: (id: string, text: RevisionInput) => Promise<Answered<undefined>>;
}

/** More are on the server: these are for the time without one. */
const mostTexts = 20;
const mostCharacters = 200_000;

/** Texts worth coming back to, in this browser at once and on the server as soon as it answers. */
export class KeptTexts {
  private readonly options: KeptTextsOptions;
  private isSending = false;

  constructor(options: KeptTextsOptions) {
    this.options = options;
  }

  list(): KeptText[] {
    return this.read().texts;
  }

  /** Keeps a text unless it is the newest already. */
  keep(source: string, { reason, passed, total }: Pick<KeptText, 'reason' | 'passed' | 'total'>): void {
    const { texts, best } = this.read();
    const isNewest = texts[0]?.source === source && texts[0].passed === passed;
    if (source.trim() === '' || isNewest) return;
    const at = new Date().toISOString();
    const text = { id: newId(), source, reason, passed, total, at, isSent: false };
    this.write({ texts: [text, ...texts], best });
    void this.send();
  }

  /** A run has been graded: one that passed more than every run before is kept. */
  ran(source: string, { passed, total }: { passed: number; total: number }): void {
    const stored = this.read();
    if (passed <= stored.best) return;
    this.write({ ...stored, best: passed });
    this.keep(source, { reason: 'improved', passed, total });
  }

  /** The learner begins anew: the next runs are measured against nothing. */
  beginAnew(): void {
    this.write({ ...this.read(), best: 0 });
  }

  /** Sends what the server does not have; what it refuses stays in this browser. */
  async send(): Promise<void> {
    this.takeFromGuest();
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (const { id, isSent, ...text } of this.list()
        .filter((one) => !one.isSent)
        .reverse()) {
        const { kind } = await this.options.send(id, { ...text, tier: this.options.tier });
        if (kind === 'answered' || kind === 'refused' || kind === 'tooLong') this.markSent(id);
        else return;
      }
    } finally {
      this.isSending = false;
    }
  }

  private markSent(id: string): void {
    const { texts, best } = this.read();
    this.write({ best, texts: texts.map((one) => (one.id === id ? { ...one, isSent: true } : one)) });
  }

  private takeFromGuest(): void {
    const { guestKey } = this.options;
    const left = guestKey === null ? null : parse(readLocal(guestKey));
    if (guestKey === null || left === null) return;
    const own = this.read();
    const texts = [...left.texts, ...own.texts].sort((a, b) => (a.at < b.at ? 1 : -1));
    if (this.write({ texts, best: Math.max(own.best, left.best) })) removeLocal(guestKey);
  }

  private read(): Stored {
    return parse(readLocal(this.options.key)) ?? { texts: [], best: 0 };
  }

  private write({ texts, best }: Stored): boolean {
    return writeLocal(this.options.key, JSON.stringify({ texts: withinBounds(texts), best }));
  }
}

/** The newest text kept in this browser that passed every case of a run here; null where none is left. */
export function newestPassed(key: string): string | null {
  const { texts } = parse(readLocal(key)) ?? { texts: [] };
  return texts.find(({ passed, total }) => total !== null && total > 0 && passed === total)?.source ?? null;
}

/** The newest that fit, in the order given; what the server lacks stays longest. */
function withinBounds(texts: readonly KeptText[]): KeptText[] {
  let characters = 0;
  const byNeed = [...texts].sort((a, b) => Number(a.isSent) - Number(b.isSent));
  const fitting = new Set(
    byNeed.slice(0, mostTexts).filter(({ source }) => (characters += source.length) <= mostCharacters),
  );
  return texts.filter((text) => fitting.has(text));
}

function parse(text: string | null): Stored | null {
  if (text === null) return null;
  try {
    const stored = JSON.parse(text) as Partial<Stored> | null;
    return Array.isArray(stored?.texts) && typeof stored.best === 'number' ? (stored as Stored) : null;
  } catch {
    return null;
  }
}
