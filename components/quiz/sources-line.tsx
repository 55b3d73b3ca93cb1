import { ColonLabel } from '#components/shell/colon-label.tsx';
import type { SourceView } from '#graders/quiz.ts';

interface SourcesLineProps {
  label: string;
  sources: SourceView[];
}

export function SourcesLine({ label, sources }: SourcesLineProps) {
  return (
    <p className="text-sm text-muted">
      <ColonLabel>{label}</ColonLabel>
      {sources.map(({ text, url }, at) => (
        <span key={text}>
          {at > 0 && '; '}
          {url === null ? (
            text
          ) : (
            <a href={url} rel="noreferrer" className="underline">
              {text}
            </a>
          )}
        </span>
      ))}
    </p>
  );
}
