import type { editor } from 'monaco-editor/editor';
import { hexOf, isDark, withOpacity } from './css-color.ts';
import type { MonacoModules } from './monaco-modules.ts';

/** The page's colours that the editor draws with. */
const NAMES = [
  'accent',
  'accent-soft',
  'bad',
  'code-comment',
  'code-keyword',
  'code-line',
  'code-number',
  'code-string',
  'code-type',
  'good',
  'ink',
  'line',
  'line-strong',
  'muted',
  'paper',
  'sunken',
  'surface',
  'warn',
] as const;

type ReadColor = (name: (typeof NAMES)[number], percent?: number) => string;

/** Draws Monaco in the page's own colours, and again when the page's theme changes. Returns how to stop that. */
export function followTheme({ monaco }: MonacoModules): () => void {
  const apply = () => {
    const theme = readTheme();
    const name = theme.base === 'vs-dark' ? 'layerwise-dark' : 'layerwise-light';
    monaco.editor.defineTheme(name, theme);
    monaco.editor.setTheme(name);
  };
  const chosen = new MutationObserver(apply);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', apply);
  apply();
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', apply);
  };
}

function readTheme(): editor.IStandaloneThemeData {
  const colors = readColors();
  const read: ReadColor = (name, percent = 100) => withOpacity(colors.get(name) ?? '#808080', percent);
  return {
    base: isDark(read('surface')) ? 'vs-dark' : 'vs',
    inherit: true,
    rules: tokenRules(read),
    colors: { ...editorColors(read), ...widgetColors(read) },
  };
}

/** All at once: each time that a colour is asked for after a change, the browser styles the page again. */
function readColors(): Map<string, string | null> {
  const probes = document.createElement('div');
  probes.hidden = true;
  for (const name of NAMES) {
    const probe = document.createElement('span');
    probe.style.color = `color-mix(in srgb, var(--${name}) 100%, transparent)`;
    probes.append(probe);
  }
  document.body.append(probes);
  const colors = NAMES.map(
    (name, at) => [name, hexOf(getComputedStyle(probes.children[at]!).color)] as const,
  );
  probes.remove();
  return new Map(colors);
}

function tokenRules(read: ReadColor): editor.ITokenThemeRule[] {
  const named = {
    comment: 'code-comment',
    keyword: 'code-keyword',
    string: 'code-string',
    number: 'code-number',
    'type.identifier': 'code-type',
    type: 'code-type',
    regexp: 'code-string',
  } as const;
  const rules = (Object.keys(named) as (keyof typeof named)[]).map((token) => [token, named[token]] as const);
  const plain = ['', 'identifier', 'delimiter', 'variable', 'annotation', 'attribute'].map(
    (token) => [token, 'ink'] as const,
  );
  return [...rules, ...plain].map(([token, name]) => ({ token, foreground: read(name).slice(1) }));
}

function editorColors(read: ReadColor): editor.IColors {
  return {
    foreground: read('ink'),
    focusBorder: read('accent'),
    'editor.background': read('surface'),
    'editor.foreground': read('ink'),
    'editorCursor.foreground': read('accent'),
    'editor.lineHighlightBackground': read('code-line'),
    'editor.lineHighlightBorder': read('code-line', 0),
    'editor.selectionBackground': read('accent', 24),
    'editor.inactiveSelectionBackground': read('accent', 14),
    'editor.wordHighlightBackground': read('accent', 12),
    'editor.wordHighlightStrongBackground': read('accent', 18),
    'editor.findMatchBackground': read('warn', 45),
    'editor.findMatchHighlightBackground': read('warn', 25),
    'editorLineNumber.foreground': read('muted'),
    'editorLineNumber.dimmedForeground': read('muted'),
    'editorLineNumber.activeForeground': read('ink'),
    'editorBracketMatch.background': read('accent', 14),
    'editorBracketMatch.border': read('accent', 0),
    'editorWhitespace.foreground': read('muted', 40),
    'editorError.foreground': read('bad'),
    'editorWarning.foreground': read('warn'),
    'editorInfo.foreground': read('accent'),
    'editorOverviewRuler.border': read('line', 0),
    'diffEditor.insertedLineBackground': read('good', 12),
    'diffEditor.insertedTextBackground': read('good', 20),
    'diffEditor.removedLineBackground': read('bad', 12),
    'diffEditor.removedTextBackground': read('bad', 20),
    'diffEditor.diagonalFill': read('line'),
    'diffEditor.unchangedRegionBackground': read('sunken'),
    'diffEditor.unchangedRegionForeground': read('muted'),
    'diffEditor.unchangedCodeBackground': read('ink', 0),
  };
}

function widgetColors(read: ReadColor): editor.IColors {
  return {
    'widget.shadow': read('ink', 10),
    'editorWidget.background': read('paper'),
    'editorWidget.foreground': read('ink'),
    'editorWidget.border': read('line'),
    'editorHoverWidget.background': read('paper'),
    'editorHoverWidget.border': read('line'),
    'editorSuggestWidget.background': read('paper'),
    'editorSuggestWidget.border': read('line'),
    'editorSuggestWidget.foreground': read('ink'),
    'editorSuggestWidget.highlightForeground': read('accent'),
    'editorSuggestWidget.focusHighlightForeground': read('accent'),
    'editorSuggestWidget.selectedBackground': read('accent-soft'),
    'editorSuggestWidget.selectedForeground': read('ink'),
    'list.hoverBackground': read('sunken'),
    'list.focusBackground': read('accent-soft'),
    'list.focusForeground': read('ink'),
    'list.activeSelectionBackground': read('accent-soft'),
    'list.activeSelectionForeground': read('ink'),
    'quickInput.background': read('paper'),
    'quickInputList.focusBackground': read('accent-soft'),
    'quickInputList.focusForeground': read('ink'),
    'menu.background': read('paper'),
    'menu.foreground': read('ink'),
    'menu.border': read('line'),
    'menu.selectionBackground': read('accent-soft'),
    'menu.selectionForeground': read('ink'),
    'input.background': read('surface'),
    'input.foreground': read('ink'),
    'input.border': read('line-strong'),
    'textLink.foreground': read('accent'),
    'textCodeBlock.background': read('sunken'),
    'scrollbar.shadow': read('ink', 0),
    'scrollbarSlider.background': read('muted', 25),
    'scrollbarSlider.hoverBackground': read('muted', 40),
    'scrollbarSlider.activeBackground': read('muted', 50),
  };
}
