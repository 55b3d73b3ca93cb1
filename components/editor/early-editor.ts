import { readLocal } from '#components/browser-storage/local-storage.ts';
import type { EditorLanguage, EditorOptions } from './code-editor-props.ts';
import type { MonacoModules } from './monaco-modules.ts';
import { MonacoView } from './monaco-view.ts';

/** What a page says of an editor that may open before React is there: JSON in `data-early-editor` on its container. */
export interface EarlySettings {
  language: EditorLanguage;
  path: string;
  ariaLabel: string;
  options: EditorOptions;
  /** Under which this browser may keep the text, whose `source` is then shown; the first that is there. */
  draftKeys: readonly string[];
}

/** What happened in an editor until React took it over. */
export interface EarlyEditor {
  view: MonacoView;
  /** The text that it opened with. */
  shown: string;
  /** A key that was pressed for something that only React can do. */
  pressed: 'run' | 'submit' | null;
}

interface Opened extends EarlyEditor {
  container: Element;
  plain: HTMLElement;
}

let opened: Opened | null = null;
/** React has come: what is not open by now, it opens itself. */
let isOver = false;

/**
 * Opens the page's editor as soon as Monaco is there. React may need as long again until it listens: so long a learner
 * can read and write already. Whoever has begun to write in the plain field goes on there.
 */
export async function openEarly(modules: MonacoModules): Promise<void> {
  if (document.readyState === 'loading' && findPlace() === null) {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const place = isOver ? null : findPlace();
  if (place === null) return;
  const { container, plain, field, settings } = place;
  const isTouched = document.activeElement === field || field.value !== field.defaultValue;
  if (isTouched) return;
  const view = new MonacoView(modules, {
    ...settings,
    ...{ container, value: keptText(settings.draftKeys) ?? field.value, libraries: [] },
    onChange: (text) => writeInto(field, text),
    onRun: () => press('run'),
    onSubmit: () => press('submit'),
  });
  plain.hidden = true;
  opened = { view, shown: view.value, pressed: null, container, plain };
}

/** What stands open in a container, handed over once; null where nothing does. */
export function takeEarly(container: Element): EarlyEditor | null {
  const early = opened;
  opened = null;
  isOver = true;
  if (early === null || early.container === container) return early;
  // React has drawn the page anew, and this one is gone with the old one.
  early.view.dispose();
  early.plain.hidden = false;
  return null;
}

/** As if it were typed there: that is kept for React, and heard by it as soon as it listens. */
function writeInto(field: HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(key: 'run' | 'submit'): void {
  if (opened) opened.pressed = key;
}

function findPlace() {
  const container = document.querySelector<HTMLElement>('[data-early-editor]');
  const plain = container?.nextElementSibling;
  const field = plain?.querySelector('textarea');
  // Without what stands after it, the field may have been read to a half.
  if (!container || !(plain instanceof HTMLElement) || !field?.nextElementSibling) return null;
  const settings = JSON.parse(container.dataset.earlyEditor!) as EarlySettings;
  return { container, plain, field, settings };
}

/** Of a record that the page has yet to read with care, only the text. */
function keptText(keys: readonly string[]): string | null {
  for (const key of keys) {
    const source = sourceOf(readLocal(key));
    if (source !== null) return source;
  }
  return null;
}

function sourceOf(record: string | null): string | null {
  try {
    const { source } = JSON.parse(record ?? '{}') as { source?: unknown };
    return typeof source === 'string' ? source : null;
  } catch {
    return null;
  }
}
