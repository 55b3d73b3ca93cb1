import type { ErratumView } from '#graders/quiz.ts';
import { Html } from './html.tsx';
import { MisstatedMark } from './misstated-mark.tsx';
import { SourcesLine } from './sources-line.tsx';

interface ErratumBoxProps extends ErratumView {
  labels: { misstated: string; said: string; correct: string; sources: string };
  /** All around it is misstated too: it needs no mark. */
  isAmongOthers?: boolean;
}

/** A statement that is commonly made wrongly, beside the right one and who says so. */
export function ErratumBox({
  saidHtml,
  correctHtml,
  sources,
  labels,
  isAmongOthers = false,
}: ErratumBoxProps) {
  return (
    <div
      role="note"
      aria-label={labels.misstated}
      className="flex flex-col gap-3 border-l-2 border-warn pl-4"
    >
      {!isAmongOthers && <MisstatedMark label={labels.misstated} />}
      <dl className="grid gap-x-4 max-sm:[&_dd+dt]:mt-3 sm:grid-cols-[auto_1fr] sm:gap-y-2">
        <dt className="text-muted">{labels.said}</dt>
        <dd className="prose">
          <Html html={saidHtml} />
        </dd>
        <dt className="text-muted">{labels.correct}</dt>
        <dd className="prose">
          <Html html={correctHtml} />
        </dd>
      </dl>
      <SourcesLine label={labels.sources} sources={sources} />
    </div>
  );
}
