import type { DigitWeights } from '#graders/network/digit-network.ts';
import type {
  GradientAnswer,
  GradientQuestion,
  GradientReply,
  GradientRequest,
} from '#graders/network/serve-gradients.ts';

type AnswerTo<Question extends GradientQuestion> = Extract<GradientAnswer, { kind: Question['kind'] }>;

/** Thrown when the library cannot compute here, or its script could not be loaded. */
export class NoGradients extends Error {
  override name = 'NoGradients';
}

interface Waiting {
  resolve: (answer: GradientAnswer) => void;
  reject: (error: NoGradients) => void;
}

/** The page's end of the worker in which the library computes gradients. */
export class GradientLink {
  private readonly wasmPath: string;
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Worker;
  private lastId = 0;
  /** Why nobody will answer any more. */
  private broken: NoGradients | null = null;

  constructor(wasmPath: string) {
    this.wasmPath = wasmPath;
    this.worker = new Worker(new URL('./gradient-worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<GradientReply>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.kind === 'failed') waiting?.reject(new NoGradients(data.message));
      else waiting?.resolve(data);
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.broken = new NoGradients('the worker could not be loaded');
      this.fail(this.broken);
    };
  }

  ask<Question extends GradientQuestion>(
    weights: DigitWeights,
    question: Question,
  ): Promise<AnswerTo<Question>> {
    if (this.broken) return Promise.reject(this.broken);
    const id = (this.lastId += 1);
    return new Promise<GradientAnswer>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, question, weights, wasmPath: this.wasmPath } satisfies GradientRequest);
    }) as Promise<AnswerTo<Question>>;
  }

  close(): void {
    this.worker.terminate();
    this.fail(new NoGradients('the page was left'));
  }

  private fail(error: NoGradients): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
