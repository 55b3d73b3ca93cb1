import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog } from '../dialog.tsx';
import { editorKinds, sizes, tabSizes, type Preferences } from './preferences.ts';
import type { ChangePreferences } from './use-preferences.ts';

interface OptionsProps {
  preferences: Preferences;
  onPreferences: ChangePreferences;
  onClose: () => void;
}

/** How the editor looks and which one it is, and the widths of the panes for whoever does not drag. */
export function OptionsDialog({ preferences, onPreferences, onClose }: OptionsProps) {
  const t = useTranslations('workspace');
  const { tabSize, wordWrap, editor } = preferences;
  return (
    <Dialog title={t('options.title')} onClose={onClose}>
      <div className="flex flex-col gap-5 overflow-auto px-4 py-4 text-sm">
        <SizeField name="fontSize" preferences={preferences} onPreferences={onPreferences} />
        <Choices legend={t('options.tabSize')}>
          {tabSizes.map((one) => (
            <Choice
              key={one}
              type="radio"
              name="tabSize"
              isChecked={tabSize === one}
              onCheck={() => onPreferences({ tabSize: one })}
            >
              {t('options.spaces', { count: one })}
            </Choice>
          ))}
        </Choices>
        <Choice type="checkbox" isChecked={wordWrap} onCheck={() => onPreferences({ wordWrap: !wordWrap })}>
          {t('options.wordWrap')}
        </Choice>
        <Choices legend={t('options.editor')}>
          {editorKinds.map((kind) => (
            <Choice
              key={kind}
              type="radio"
              name="editor"
              isChecked={editor === kind}
              onCheck={() => onPreferences({ editor: kind })}
            >
              {t(`options.editors.${kind}`)}
            </Choice>
          ))}
        </Choices>
        <PaneFields preferences={preferences} onPreferences={onPreferences} />
      </div>
    </Dialog>
  );
}

function PaneFields({ preferences, onPreferences }: Omit<OptionsProps, 'onClose'>) {
  const t = useTranslations('workspace');
  const { isLeftHidden, isRightHidden } = preferences;
  return (
    <div className="hidden flex-col gap-3 border-t border-line pt-4 lg:flex">
      <Choice
        type="checkbox"
        isChecked={!isLeftHidden}
        onCheck={() => onPreferences({ isLeftHidden: !isLeftHidden })}
      >
        {t('options.showTask')}
      </Choice>
      {!isLeftHidden && <SizeField name="left" preferences={preferences} onPreferences={onPreferences} />}
      <Choice
        type="checkbox"
        isChecked={!isRightHidden}
        onCheck={() => onPreferences({ isRightHidden: !isRightHidden })}
      >
        {t('options.showResults')}
      </Choice>
      {!isRightHidden && <SizeField name="right" preferences={preferences} onPreferences={onPreferences} />}
    </div>
  );
}

interface SizeFieldProps extends Omit<OptionsProps, 'onClose'> {
  name: 'fontSize' | 'left' | 'right';
}

function SizeField({ name, preferences, onPreferences }: SizeFieldProps) {
  const t = useTranslations('workspace');
  const { least, most } = sizes[name];
  const text = t('pixels', { count: preferences[name] });
  return (
    <label className="grid grid-cols-[8rem_1fr_4rem] items-center gap-3">
      {t(`options.${name}`)}
      <input
        type="range"
        min={least}
        max={most}
        step={name === 'fontSize' ? 1 : 16}
        value={preferences[name]}
        aria-valuetext={text}
        className="h-6 min-w-0 accent-(--accent)"
        onChange={(event) => onPreferences({ [name]: Number(event.target.value) })}
      />
      <span className="text-right text-muted tabular-nums">{text}</span>
    </label>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name?: string;
  isChecked: boolean;
  onCheck: () => void;
  children: ReactNode;
}

function Choice({ type, name, isChecked, onCheck, children }: ChoiceProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2">
      <input
        type={type}
        name={name}
        checked={isChecked}
        className="size-4 accent-(--accent)"
        onChange={onCheck}
      />
      {children}
    </label>
  );
}
