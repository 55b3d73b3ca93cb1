import type { Shortcut } from './shortcut.ts';

/** Everything that can be done on the page by key or from the palette. */
export type CommandName =
  | 'run'
  | 'submit'
  | 'nextCase'
  | 'previousCase'
  | 'nextHint'
  | 'toggleTask'
  | 'toggleResults'
  | 'palette'
  | 'help'
  | 'focusEditor'
  | 'newCases'
  | 'history'
  | 'reset'
  | 'options';

export interface Command {
  name: CommandName;
  run: () => void;
  /** False while it would do nothing: then the palette does not offer it. */
  isAvailable: boolean;
}

export type Commands = Record<CommandName, Command>;

/** None of these has a meaning in Monaco or in a browser that a learner would miss here. */
export const shortcuts: Partial<Record<CommandName, Shortcut>> = {
  run: { key: 'enter', mod: true },
  submit: { key: 'enter', mod: true, shift: true },
  palette: { key: 'k', mod: true },
  nextCase: { key: '.', alt: true },
  previousCase: { key: ',', alt: true },
  nextHint: { key: ';', alt: true },
  toggleTask: { key: '[', alt: true },
  toggleResults: { key: ']', alt: true },
  help: { key: '/', alt: true },
};
