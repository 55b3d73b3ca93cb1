import { useTranslations } from 'next-intl';
import type { Tier } from '#graders/exercise.ts';
import { shortcuts, type CommandName, type Commands } from './commands/command.ts';
import { ariaShortcut, shortcutText } from './commands/shortcut.ts';
import { useIsMac } from './commands/use-is-mac.ts';
import { IconButton } from './icon-button.tsx';
import type { Preferences } from './preferences/preferences.ts';
import { TierSwitch } from './tier-switch.tsx';

interface CodeToolbarProps {
  exercise: string;
  tier: Tier;
  tiers: readonly { tier: Tier; isSolved: boolean }[];
  commands: Commands;
  preferences: Preferences;
}

/** The line above the code: which tier it is, and what can be done with the text and the page. */
export function CodeToolbar({ exercise, tier, tiers, commands, preferences }: CodeToolbarProps) {
  const t = useTranslations('workspace');
  const isMac = useIsMac();
  const about = (name: CommandName) => {
    const shortcut = shortcuts[name];
    const label = t(`commands.${name}`);
    if (shortcut === undefined) return { label };
    return {
      label,
      title: `${label} (${shortcutText(shortcut, isMac)})`,
      'aria-keyshortcuts': ariaShortcut(shortcut, isMac),
    };
  };
  return (
    <div className="flex min-h-10 shrink-0 items-center gap-1 border-b border-line px-2">
      <IconButton
        icon="left"
        {...about('toggleTask')}
        aria-expanded={!preferences.isLeftHidden}
        aria-controls="part-statement"
        className="max-lg:hidden"
        onClick={commands.toggleTask.run}
      />
      <TierSwitch exercise={exercise} tier={tier} tiers={tiers} />
      <div className="ml-auto flex items-center">
        <IconButton icon="search" {...about('palette')} onClick={commands.palette.run} />
        <IconButton icon="history" {...about('history')} onClick={commands.history.run} />
        <IconButton icon="options" {...about('options')} onClick={commands.options.run} />
        <IconButton
          icon="right"
          {...about('toggleResults')}
          aria-expanded={!preferences.isRightHidden}
          aria-controls="part-results"
          className="max-lg:hidden"
          onClick={commands.toggleResults.run}
        />
      </div>
    </div>
  );
}
