import { beforeEach, expect, it, vi } from 'vitest';
import type { BrowserJob } from '#graders/browser/messages.ts';
import { codec, type SandboxReport } from '#graders/run.ts';
import type { FoundSource } from './find-source.ts';
import { LearnerRunner } from './learner-runner.ts';

interface SandboxDouble {
  jobs: BrowserJob[];
  answer: (job: BrowserJob) => Promise<SandboxReport>;
}

const sandbox = vi.hoisted((): SandboxDouble => ({
  jobs: [],
  answer: () => Promise.reject(new Error('SandboxDouble: needs an answer')),
}));

vi.mock('#graders/browser/learner-sandbox.ts', () => ({
  LearnerSandbox: class {
    run(job: BrowserJob): Promise<SandboxReport> {
      sandbox.jobs.push(job);
      return sandbox.answer(job);
    }
    dispose(): void {}
  },
  Superseded: class extends Error {},
  SandboxUnavailable: class extends Error {},
}));

const report = (content: object, packet: ArrayBuffer): SandboxReport => ({
  calls: [{ result: codec.encode(content), after: packet }],
  console: '',
  fuel: 0,
  milliseconds: 2,
});
const own: FoundSource = { kind: 'server', source: 'export const f = (x: number): number => x;' };
const jobOf = (value: number) => ({ functions: ['f'], calls: [{ function: 'f', arguments: [value] }] });

function runner(found: FoundSource = own): LearnerRunner {
  const made = new LearnerRunner({ sandboxUrl: '/sandbox.html', findSource: () => Promise.resolve(found) });
  made.subscribe(() => undefined);
  return made;
}

beforeEach(() => {
  sandbox.jobs = [];
  sandbox.answer = ({ calls }) =>
    Promise.resolve(report({ kind: 'returned', value: calls[0]!.packet.byteLength }, calls[0]!.packet));
});

it('runs nothing before it is asked to, and then every new job', async () => {
  const learner = runner();
  learner.setJob(jobOf(1));
  await Promise.resolve();
  expect(sandbox.jobs).toHaveLength(0);
  await learner.start();
  expect(learner.now()).toMatchObject({ phase: 'live', from: 'server', ran: { milliseconds: 2 } });
  const next = jobOf(2);
  learner.setJob(next);
  await vi.waitFor(() => expect(learner.now().ran?.job).toBe(next));
  expect(sandbox.jobs).toHaveLength(2);
});

it('skips the jobs between the one that runs and the newest', async () => {
  const learner = runner();
  learner.setJob(jobOf(1));
  await learner.start();
  const last = jobOf(4);
  for (const job of [jobOf(2), jobOf(3), last]) learner.setJob(job);
  await vi.waitFor(() => expect(learner.now().ran?.job).toBe(last));
  expect(sandbox.jobs).toHaveLength(3);
});

it('stops at what goes wrong, keeps the last picture, and runs again only when asked', async () => {
  const learner = runner();
  const first = jobOf(1);
  learner.setJob(first);
  await learner.start();
  sandbox.answer = ({ calls }) =>
    Promise.resolve(
      report(
        { kind: 'threw', name: 'TypeError', message: 'no', stack: 'at f (submission.ts:7:3)' },
        calls[0]!.packet,
      ),
    );
  learner.setJob(jobOf(2));
  await vi.waitFor(() => expect(learner.now().phase).toBe('stopped'));
  expect(learner.now()).toMatchObject({
    problem: { code: 'threw', message: 'TypeError: no', line: 7 },
    ran: { job: first },
  });
  learner.setJob(jobOf(3));
  await Promise.resolve();
  expect(sandbox.jobs).toHaveLength(2);
});

it('says that code which does not end was stopped', async () => {
  sandbox.answer = () =>
    Promise.resolve({ calls: [], stopped: 'timedOut', console: '', fuel: 0, milliseconds: 3000 });
  const learner = runner();
  learner.setJob(jobOf(1));
  await learner.start();
  expect(learner.now()).toMatchObject({ phase: 'stopped', problem: { code: 'timedOut' } });
});

it.each([
  [{ kind: 'missing', reason: 'notPassed' } as const, 'notPassed'],
  [{ kind: 'server', source: 'export const = ;' } as const, 'rejected'],
])('runs nothing without a source that compiles', async (found, code) => {
  const learner = runner(found);
  learner.setJob(jobOf(1));
  await learner.start();
  expect(learner.now()).toMatchObject({ phase: 'stopped', problem: { code } });
  expect(sandbox.jobs).toHaveLength(0);
});
