import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { DEFAULT_OPTIONS, type CodeEditorProps } from './code-editor-props.ts';
import type { EarlyEditor } from './early-editor.ts';
import { loadMonaco, type MonacoBundle } from './load-monaco.ts';
import type { MonacoView, ViewActions } from './monaco-view.ts';
import { isPlainFor } from './use-is-plain.ts';
import { watchComposition } from './watch-composition.ts';

export type MonacoState = 'loading' | 'ready' | 'failed';

export interface OneTextProps extends CodeEditorProps {
  path: string;
  /** The screen is one for the plain editor. */
  isPlain: boolean;
}

/** Milliseconds: a first run, pressed at once, has been graded by then. */
const languageServiceDelay = 1000;

interface Places {
  container: RefObject<HTMLDivElement | null>;
  textarea: RefObject<HTMLTextAreaElement | null>;
}

/** Puts Monaco into the container once it has loaded, with what the textarea held until then. */
export function useMonaco(props: OneTextProps, places: Places): MonacoState {
  const { monacoUrl, monacoCss } = props;
  const [state, setState] = useState<MonacoState>('loading');
  const view = useRef<MonacoView | null>(null);
  const change = useEffectEvent((value: string) => props.onChange(value));
  const run = useEffectEvent(() => props.onRun?.());
  const submit = useEffectEvent(() => props.onSubmit?.());
  const end = useEffectEvent((result: 'ready' | 'failed') => {
    setState(result);
    props.onReady?.(result === 'ready' ? 'monaco' : 'textarea');
  });
  const isPlainNow = useEffectEvent(() => isPlainFor(props.kind ?? 'auto'));
  // The first render, which does not know the screen yet, is about to be replaced and stays silent.
  const stayPlain = useEffectEvent(() => props.isPlain && props.onReady?.('textarea'));
  const open = useEffectEvent(
    (bundle: MonacoBundle, container: HTMLElement, textarea: HTMLTextAreaElement) => {
      const actions = { onChange: change, onRun: run, onSubmit: submit };
      const early = bundle.takeEarly(container);
      if (early) return adopt(early, props, actions);
      return openInPlaceOf(textarea, { bundle, container, props, actions });
    },
  );

  useEffect(() => {
    const [container, textarea] = [places.container.current, places.textarea.current];
    if (isPlainNow()) return void stayPlain();
    if (container === null || textarea === null) return;
    let isWanted = true;
    const composition = watchComposition(textarea);
    const start = async () => {
      // A task later at the soonest: by then what was typed in the field before React came has been typed again.
      const [bundle] = await Promise.all([loadMonaco({ monacoUrl, monacoCss }), nextTask()]);
      await composition.idle();
      if (!isWanted) return;
      view.current = open(bundle, container, textarea);
      end('ready');
      setTimeout(bundle.beginLanguageService, languageServiceDelay);
    };
    start().catch((error: unknown) => {
      if (!isWanted) return;
      console.warn(error);
      end('failed');
    });
    return () => {
      isWanted = false;
      composition.stop();
      view.current?.dispose();
      view.current = null;
    };
  }, [monacoUrl, monacoCss, places.container, places.textarea]);

  useUpdates(props, view);
  const { place = null } = props;
  useEffect(() => {
    if (place === null) return;
    if (view.current) view.current.goTo(place.line);
    else if (places.textarea.current) selectLine(places.textarea.current, place.line);
  }, [place, places.textarea]);
  return state;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

interface Opening {
  bundle: MonacoBundle;
  container: HTMLElement;
  props: OneTextProps;
  actions: ViewActions;
}

function openInPlaceOf(
  textarea: HTMLTextAreaElement,
  { bundle, container, props, actions }: Opening,
): MonacoView {
  const { value } = textarea;
  const opened = new bundle.MonacoView(bundle, { ...viewSettings(props), ...actions, container, value });
  opened.setMarkers(props.markers ?? []);
  opened.takeOver(textarea);
  if (props.place) opened.goTo(props.place.line);
  if (value !== props.value) actions.onChange(value);
  return opened;
}

/** Goes on with an editor that was open before React came: with what was written in it, and what was pressed. */
function adopt(early: EarlyEditor, props: OneTextProps, actions: ViewActions): MonacoView {
  const { view, shown, pressed } = early;
  const { markers = [], options, libraries, ariaLabel } = { ...props, ...viewSettings(props) };
  view.setActions(actions);
  view.setLibraries(libraries);
  view.setOptions(options);
  view.setAriaLabel(ariaLabel);
  view.setMarkers(markers);
  if (props.place) view.goTo(props.place.line);
  if (view.value === shown) view.setValue(props.value);
  else actions.onChange(view.value);
  // In a task of its own: by then React has rendered what was written.
  if (pressed !== null) setTimeout(pressed === 'run' ? actions.onRun : actions.onSubmit);
  return view;
}

function selectLine(textarea: HTMLTextAreaElement, line: number): void {
  const start = textarea.value.split('\n', line - 1).join('\n').length;
  textarea.focus();
  textarea.setSelectionRange(line > 1 ? start + 1 : 0, line > 1 ? start + 1 : 0);
}

function viewSettings({
  language,
  path,
  ariaLabel,
  labels,
  options = {},
  extraLibs = [],
}: CodeEditorProps & { path: string }) {
  return { language, path, ariaLabel: fullLabel(ariaLabel, labels), options, libraries: extraLibs };
}

/** Hands changed properties on; compared by content, for callers write them as literals. */
function useUpdates(props: CodeEditorProps, view: RefObject<MonacoView | null>): void {
  const { value, markers = [], extraLibs = [], options = {} } = props;
  const { fontSize, tabSize, wordWrap } = { ...DEFAULT_OPTIONS, ...options };
  const label = fullLabel(props.ariaLabel, props.labels);
  const setMarkers = useEffectEvent(() => view.current?.setMarkers(markers));
  const setLibraries = useEffectEvent(() => view.current?.setLibraries(extraLibs));
  const [markersKey, librariesKey] = [JSON.stringify(markers), JSON.stringify(extraLibs)];
  useEffect(() => view.current?.setValue(value), [view, value]);
  useEffect(() => setMarkers(), [markersKey]);
  useEffect(() => setLibraries(), [librariesKey]);
  useEffect(
    () => view.current?.setOptions({ fontSize, tabSize, wordWrap }),
    [view, fontSize, tabSize, wordWrap],
  );
  useEffect(() => view.current?.setAriaLabel(label), [view, label]);
}

/** With how to leave it. */
export function fullLabel(ariaLabel: string, { leave }: CodeEditorProps['labels']): string {
  return leave === undefined ? ariaLabel : `${ariaLabel}. ${leave}`;
}
