import { randomUUID } from 'node:crypto';
import type { SubmissionView } from '#graders/submission.ts';

/** How the server answered a submission, and after how many milliseconds. */
export interface Accepted {
  status: number;
  retryAfter: number | null;
  milliseconds: number;
}

/** A browser's requests: the first one makes it a guest, whose cookie it keeps. */
export class Learner {
  private cookie = '';
  private readonly url: string;
  private readonly submission: object;

  constructor(url: string, submission: object) {
    this.url = url;
    this.submission = submission;
  }

  async send(id: string = randomUUID()): Promise<Accepted> {
    const start = performance.now();
    const response = await fetch(`${this.url}/api/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, cookie: this.cookie },
      body: JSON.stringify({ id, ...this.submission }),
    });
    const text = await response.text();
    if (response.status !== 202 && response.status !== 429)
      throw new Error(`bench: ${response.status} ${text}`);
    const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (set.length > 0) this.cookie = set.join('; ');
    const retryAfter = Number(response.headers.get('retry-after')) || null;
    return { status: response.status, retryAfter, milliseconds: performance.now() - start };
  }

  /** Milliseconds until the submission was accepted. */
  async submit(id: string = randomUUID()): Promise<number> {
    const { status, milliseconds } = await this.send(id);
    if (status !== 202) throw new Error(`bench: a submission was answered ${status}`);
    return milliseconds;
  }

  /** Milliseconds until the final verdict could be read. */
  async verified(): Promise<number> {
    const [start, id] = [performance.now(), randomUUID()];
    await this.submit(id);
    for (;;) {
      const response = await fetch(`${this.url}/api/v1/submissions/${id}`, {
        headers: { cookie: this.cookie },
      });
      const { state, verdict } = (await response.json()) as SubmissionView;
      if (state === 'verified' && verdict?.kind === 'passed') return performance.now() - start;
      if (state !== 'queued')
        throw new Error(`bench: the solution must pass, but the submission is ${state}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
