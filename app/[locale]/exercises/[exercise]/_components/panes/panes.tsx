import { useTranslations } from 'next-intl';
import { useRef, type CSSProperties, type ReactNode } from 'react';
import { clampSize, type Preferences } from '../preferences/preferences.ts';
import type { ChangePreferences } from '../preferences/use-preferences.ts';
import { Part, type PartName } from './part.tsx';
import styles from './panes.module.css';
import { Separator } from './separator.tsx';

interface PanesProps {
  shown: PartName;
  isStacked: boolean;
  preferences: Preferences;
  onPreferences: ChangePreferences;
  statement: ReactNode;
  editor: ReactNode;
  results: ReactNode;
}

/** Task, code and results beside each other, with lines between them to drag; on a narrow screen one at a time. */
export function Panes({ shown, isStacked, preferences, onPreferences, ...parts }: PanesProps) {
  const t = useTranslations('workspace');
  const grid = useRef<HTMLDivElement>(null);
  const { left, right, isLeftHidden, isRightHidden } = preferences;
  const separator = (name: 'left' | 'right', pane: PartName, onFold: () => void) => (
    <Separator
      name={name}
      controls={`part-${pane}`}
      label={t(`separator.${name}`)}
      valueText={t('pixels', { count: preferences[name] })}
      size={preferences[name]}
      onMove={(size) => grid.current?.style.setProperty(`--${name}`, `${size}px`)}
      onSize={(size) => onPreferences({ [name]: clampSize(name, size) })}
      onFold={onFold}
    />
  );
  return (
    <div
      ref={grid}
      className={styles.grid}
      data-left-hidden={isLeftHidden || undefined}
      data-right-hidden={isRightHidden || undefined}
      style={{ '--left': `${left}px`, '--right': `${right}px` } as CSSProperties}
    >
      <Part name="statement" shown={shown} isStacked={isStacked} isHidden={isLeftHidden}>
        {parts.statement}
      </Part>
      {!isLeftHidden && separator('left', 'statement', () => onPreferences({ isLeftHidden: true }))}
      <Part name="editor" shown={shown} isStacked={isStacked}>
        {parts.editor}
      </Part>
      {!isRightHidden && separator('right', 'results', () => onPreferences({ isRightHidden: true }))}
      <Part name="results" shown={shown} isStacked={isStacked} isHidden={isRightHidden}>
        {parts.results}
      </Part>
    </div>
  );
}
