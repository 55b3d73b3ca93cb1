import { highlightCode, type CodeLanguage, type CodeToken } from './highlight-code.ts';

interface ProgramListingProps {
  title: string;
  source: string;
  /** Learners' own texts are `plain`: what highlights runs on the server and is for the content alone. */
  language: CodeLanguage | 'plain';
}

/** A whole source, coloured on the server unless it is plain. It scrolls in itself and can be reached by keyboard. */
export function ProgramListing({ title, source, language }: ProgramListingProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="text-sm font-medium text-muted">{title}</p>
      <pre
        tabIndex={0}
        aria-label={title}
        role="region"
        translate="no"
        className="max-h-[34rem] overflow-auto rounded border border-line bg-sunken px-4 py-3 text-[12px] leading-[1.55]"
      >
        <code>
          {(language === 'plain' ? plainLines(source) : highlightCode(source, language)).map(
            (tokens, line) => (
              <span key={line}>
                {tokens.map(({ content, color }, at) =>
                  color === 'var(--ink)' ? (
                    content
                  ) : (
                    <span key={at} style={{ color }}>
                      {content}
                    </span>
                  ),
                )}
                {'\n'}
              </span>
            ),
          )}
        </code>
      </pre>
    </div>
  );
}

function plainLines(source: string): CodeToken[][] {
  return source.split('\n').map((content) => [{ content, color: 'var(--ink)' }]);
}
