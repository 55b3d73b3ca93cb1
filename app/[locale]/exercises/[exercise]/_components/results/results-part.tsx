import { QueueNotice } from '#components/outbox/queue-notice.tsx';
import { SubmissionPanel } from '../submit/submission-panel.tsx';
import type { WorkspaceState } from '../use-workspace.ts';
import type { WorkspaceProps } from '../workspace-props.ts';
import { countsOf } from './counts-of.ts';
import { ProgressLine } from './progress-line.tsx';
import { misconceptionsIn, Results } from './results.tsx';

/** What the server says of submissions, and what this browser says of the text as it stands. */
export function ResultsPart({ page, workspace }: { page: WorkspaceProps; workspace: WorkspaceState }) {
  const { grading, cases, submitting, current } = workspace;
  const { state } = submitting;
  const told = misconceptionsIn(state.kind === 'final' ? state.view.verdict : null).map(({ id }) => id);
  return (
    <>
      <ProgressLine isBusy={grading.phase.kind === 'grading'} />
      <QueueNotice queue={submitting.queue} outbox={submitting.outbox} />
      <SubmissionPanel
        state={state}
        isGuest={page.accountId === null}
        next={page.next}
        provisional={countsOf(current?.verdict)}
      />
      <div className="p-4">
        <Results grading={grading} cases={cases} told={told} />
      </div>
    </>
  );
}
