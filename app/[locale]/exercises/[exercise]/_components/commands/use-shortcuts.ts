import { useEffect, useEffectEvent } from 'react';
import { shortcuts, type CommandName, type Commands } from './command.ts';
import { isPressed, type Shortcut } from './shortcut.ts';
import { isMac } from './use-is-mac.ts';

const bound = Object.entries(shortcuts) as [CommandName, Shortcut][];

/** Runs commands by their keys, before the editor sees them. A dialog that is open keeps all keys but the palette's. */
export function useShortcuts(commands: Commands): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const pressed = bound.find(([, shortcut]) => isPressed(event, shortcut, isMac()));
    if (pressed === undefined) return;
    const [name] = pressed;
    if (name !== 'palette' && document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    if (commands[name].isAvailable) commands[name].run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}
