import { useLocale, useTranslations } from 'next-intl';
import type { Catalogue } from '#graders/catalogue.ts';
import type { Locale, Text } from '#graders/text.ts';
import { useRouter } from '#i18n/navigation.ts';
import { useRequest } from '../use-request.ts';
import type { Choice } from './choices.ts';
import { shortcuts, type Command, type Commands } from './command.ts';
import { Palette } from './palette.tsx';
import { shortcutText } from './shortcut.ts';
import { useIsMac } from './use-is-mac.ts';

const pages = ['exercises', 'quizzes', 'board'] as const;

/** Every command of the page with its keys, and every place to go to. */
export function CommandPalette({ commands, onClose }: { commands: Commands; onClose: () => void }) {
  const t = useTranslations('workspace');
  const locale = useLocale() as Locale;
  const router = useRouter();
  const isMac = useIsMac();
  const { body: catalogue, isFailed, retry } = useRequest<Catalogue>('/api/v1/catalogue', null);
  const toChoice = ({ name, run }: Command): Choice => ({
    id: name,
    group: 'commands',
    label: t(`commands.${name}`),
    also: name,
    ...(shortcuts[name] && { keys: shortcutText(shortcuts[name], isMac) }),
    run,
  });
  const toPlace =
    (group: 'exercises' | 'topics') =>
    ({ id, title }: { id: string; title: Text }): Choice => ({
      id: `${group}-${id}`,
      group,
      label: title[locale],
      also: `${title.en} ${title.zh} ${id}`,
      run: () => router.push(`/${group}/${id}`),
    });
  const offered = Object.values(commands).filter(
    ({ name, isAvailable }) => isAvailable && name !== 'palette',
  );
  const choices = [
    ...offered.map(toChoice),
    ...(catalogue?.exercises ?? []).map(toPlace('exercises')),
    ...(catalogue?.topics ?? []).map(toPlace('topics')),
    ...pages.map((page) => ({
      id: `page-${page}`,
      group: 'pages' as const,
      label: t(`palette.pages.${page}`),
      also: page,
      run: () => router.push(`/${page}`),
    })),
  ];
  const places = isFailed ? 'failed' : catalogue === null ? 'loading' : 'ready';
  return <Palette choices={choices} places={places} onRetry={retry} onClose={onClose} />;
}
