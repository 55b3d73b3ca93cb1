import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type CSSProperties } from 'react';
import { Separator } from './panes/separator.tsx';

interface ConsolePaneProps {
  text: string;
  height: number;
  onHeight: (height: number) => void;
}

/** What the learner's code printed; opens by itself when there is something. */
export function ConsolePane({ text, height, onHeight }: ConsolePaneProps) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  const [wish, setWish] = useState<boolean | null>(null);
  const pane = useRef<HTMLPreElement>(null);
  const id = useId();
  const isOpen = wish ?? text !== '';
  return (
    <div className="shrink-0">
      {isOpen ? (
        <Separator
          name="console"
          controls={id}
          label={w('separator.console')}
          valueText={w('pixels', { count: height })}
          size={height}
          onMove={(size) => pane.current?.style.setProperty('--console', `${size}px`)}
          onSize={onHeight}
          onFold={() => setWish(false)}
        />
      ) : (
        <div className="h-px bg-line" />
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className="flex min-h-8 w-full items-center gap-2 px-4 text-left text-sm text-muted -outline-offset-2 hover:text-ink"
        onClick={() => setWish(!isOpen)}
      >
        <span aria-hidden="true" className={`text-[0.6rem] ${isOpen ? 'rotate-90' : ''}`}>
          ▶
        </span>
        {t('console')}
      </button>
      {isOpen && (
        <pre
          ref={pane}
          id={id}
          tabIndex={0}
          aria-label={t('console')}
          style={{ '--console': `${height}px` } as CSSProperties}
          className="h-(--console) max-h-[40dvh] overflow-auto px-4 pb-3 text-xs whitespace-pre-wrap -outline-offset-2"
        >
          {text === '' ? <span className="text-muted">{t('consoleEmpty')}</span> : text}
        </pre>
      )}
    </div>
  );
}
