import { describe, expect, it } from 'vitest';
import { ariaShortcut, isPressed, shortcutText, type Shortcut } from './shortcut.ts';

const press = (key: string, code: string, modifiers: object = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...modifiers,
});
const submit: Shortcut = { key: 'enter', mod: true, shift: true };
const next: Shortcut = { key: '.', alt: true };
const fold: Shortcut = { key: '[', alt: true };

describe('a shortcut', () => {
  it('is ⌘ on a Mac and Ctrl elsewhere, with exactly its modifiers', () => {
    const control = press('Enter', 'Enter', { ctrlKey: true, shiftKey: true });
    const command = press('Enter', 'Enter', { metaKey: true, shiftKey: true });
    expect([isPressed(control, submit, false), isPressed(control, submit, true)]).toEqual([true, false]);
    expect([isPressed(command, submit, false), isPressed(command, submit, true)]).toEqual([false, true]);
    expect(isPressed({ ...control, shiftKey: false }, submit, false)).toBe(false);
    expect(isPressed({ ...control, altKey: true }, submit, false)).toBe(false);
  });

  it('is known by its key on a Mac, where Option writes another character', () => {
    expect(isPressed(press('≥', 'Period', { altKey: true }), next, true)).toBe(true);
    // [ on a German Mac is Option with 5: it has to be written.
    expect(isPressed(press('[', 'Digit5', { altKey: true }), fold, true)).toBe(false);
  });

  it('is known by its key under an input method, and not while one composes', () => {
    expect(isPressed(press('。', 'Period', { altKey: true }), next, false)).toBe(true);
    expect(isPressed(press('Process', 'Enter', { ctrlKey: true, shiftKey: true }), submit, false)).toBe(
      false,
    );
    const composing = press('Enter', 'Enter', { ctrlKey: true, shiftKey: true, isComposing: true });
    expect(isPressed(composing, submit, false)).toBe(false);
  });

  it('never takes AltGr, which writes characters', () => {
    expect(isPressed(press('[', 'Digit8', { altKey: true, ctrlKey: true }), fold, false)).toBe(false);
  });

  it('is written as the keyboard at hand shows it', () => {
    expect([shortcutText(submit, true), shortcutText(submit, false)]).toEqual(['⇧⌘↵', 'Ctrl Shift ↵']);
    expect([shortcutText(next, true), shortcutText(next, false)]).toEqual(['⌥.', 'Alt .']);
    expect([ariaShortcut(submit, true), ariaShortcut(next, false)]).toEqual(['Meta+Shift+Enter', 'Alt+.']);
  });
});
