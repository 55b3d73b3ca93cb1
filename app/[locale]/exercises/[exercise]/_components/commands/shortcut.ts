/** Keys pressed together. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  /** As KeyboardEvent.key names it, lower case. */
  key: string;
  mod?: true;
  alt?: true;
  shift?: true;
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Where the keys lie on a US keyboard: with Option, Macs write other characters than the key's own. */
const codes: Record<string, string> = {
  '.': 'Period',
  ',': 'Comma',
  ';': 'Semicolon',
  '/': 'Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  k: 'KeyK',
  enter: 'Enter',
};

/**
 * Whether these keys were pressed. Alt goes with punctuation only: Alt with letters opens menus in browsers, and with
 * Ctrl it is AltGr, which writes characters.
 */
export function isPressed(event: Pressed, { key, mod, alt, shift }: Shortcut, isMac: boolean): boolean {
  if (event.isComposing || event.altKey !== (alt === true) || event.shiftKey !== (shift === true))
    return false;
  const [wanted, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (wanted !== (mod === true) || other) return false;
  if (isMac && alt) return event.code === codes[key];
  // Input methods and other alphabets name another character than the one on the key.
  const isReadable = /^[\x20-\x7e]+$/.test(event.key);
  return isReadable ? event.key.toLowerCase() === key : event.code === codes[key];
}

const marks = { enter: '↵' } as Record<string, string>;

/** As people read it: ⇧⌘↵ on a Mac, Ctrl Shift ↵ elsewhere. */
export function shortcutText({ key, mod, alt, shift }: Shortcut, isMac: boolean): string {
  const name = marks[key] ?? key.toUpperCase();
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join(' ');
}

/** For aria-keyshortcuts. */
export function ariaShortcut({ key, mod, alt, shift }: Shortcut, isMac: boolean): string {
  const name = key === 'enter' ? 'Enter' : key.toUpperCase();
  return [mod && (isMac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name]
    .filter(Boolean)
    .join('+');
}
