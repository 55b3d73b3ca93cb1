import type { editor, MarkerSeverity } from 'monaco-editor/editor';
import type { EditorMarker } from './code-editor-props.ts';
import './error-marks.css';
import type { MonacoModules } from './monaco-modules.ts';

const OWNER = 'layerwise';

/** Underlines every marker, and marks the whole line and its margin where it is an error. */
export function showMarkers(
  { monaco }: MonacoModules,
  markers: readonly EditorMarker[],
  { model, decorations }: { model: editor.ITextModel; decorations: editor.IEditorDecorationsCollection },
): void {
  const severities: Record<EditorMarker['severity'], MarkerSeverity> = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  const placed = markers.map((marker) => ({ marker, range: rangeOf(model, marker) }));
  const data = placed.map(({ marker, range }) => ({
    ...range,
    message: marker.message,
    severity: severities[marker.severity],
  }));
  monaco.editor.setModelMarkers(model, OWNER, data);
  const errors = placed.filter(({ marker }) => marker.severity === 'error');
  const { NeverGrowsWhenTypingAtEdges } = monaco.editor.TrackedRangeStickiness;
  decorations.set(
    errors.map(({ marker, range }) => ({
      // One place stands for its line: a range would take in the lines that are typed into it.
      range: { ...range, endColumn: range.startColumn },
      options: { ...errorLine(marker.message), stickiness: NeverGrowsWhenTypingAtEdges },
    })),
  );
}

function errorLine(message: string): editor.IModelDecorationOptions {
  return {
    isWholeLine: true,
    className: 'layerwise-error-line',
    glyphMarginClassName: 'layerwise-error-glyph',
    glyphMarginHoverMessage: { value: escapeMarkdown(message) },
  };
}

/** The text may have changed since it was graded: a place outside it becomes the nearest one inside. */
function rangeOf(model: editor.ITextModel, { line, column, endColumn }: EditorMarker) {
  const lineNumber = Math.min(Math.max(1, line), model.getLineCount());
  const last = model.getLineMaxColumn(lineNumber);
  const word = model.getWordAtPosition({ lineNumber, column: Math.min(Math.max(1, column), last) });
  const whole = { start: model.getLineFirstNonWhitespaceColumn(lineNumber) || 1, end: last };
  const start = word?.startColumn ?? (column > 1 && column < last ? column : whole.start);
  const end = endColumn ?? (column > 1 ? word?.endColumn : undefined) ?? whole.end;
  return {
    startLineNumber: lineNumber,
    startColumn: start,
    endLineNumber: lineNumber,
    endColumn: Math.min(Math.max(end, start + 1), last),
  };
}

/** A learner's own message is shown as it is, not as the links and images it may spell: all but words as entities. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\s]/gu, (character) => `&#${character.codePointAt(0)};`);
}
