import { useTranslations } from 'next-intl';
import { Dialog } from '../dialog.tsx';
import { shortcuts, type CommandName } from './command.ts';
import { shortcutText, type Shortcut } from './shortcut.ts';
import { useIsMac } from './use-is-mac.ts';

/** All keys of the page, and those of the editor that nobody would guess. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('workspace');
  const isMac = useIsMac();
  const own = (Object.entries(shortcuts) as [CommandName, Shortcut][]).map(
    ([name, shortcut]) => [t(`commands.${name}`), shortcutText(shortcut, isMac)] as const,
  );
  const ofEditor = [
    [t('help.leaveEditor'), t('help.leaveEditorKeys')],
    [t('help.editorCommands'), 'F1'],
    [t('help.nextError'), 'F8'],
  ] as const;
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <div className="overflow-auto px-4 py-3 text-sm">
        <KeyTable name={t('help.page')} rows={own} />
        <KeyTable name={t('help.editor')} rows={ofEditor} />
        <KeyTable
          name={t('help.panes')}
          rows={[
            [t('help.resize'), '← → Home End'],
            [t('help.fold'), '↵'],
          ]}
        />
      </div>
    </Dialog>
  );
}

function KeyTable({ name, rows }: { name: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="mb-4 w-full">
      <caption className="py-1 text-left text-xs text-muted">{name}</caption>
      <tbody>
        {rows.map(([label, keys]) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal">
              {label}
            </th>
            <td className="py-1.5 text-right whitespace-nowrap">
              <kbd className="text-xs">{keys}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
