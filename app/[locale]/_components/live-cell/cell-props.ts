import type { SessionAssets } from '#graders/browser/session.ts';
import type { EditorAssets } from '#components/editor/code-editor-props.ts';

export interface CellProps {
  exercise: string;
  packHash: string;
  /** What stands in the cell at first. */
  start: string;
  /** Types of the learner's world, for the editor. */
  declarations: string;
  assets: SessionAssets;
  editorAssets: EditorAssets;
}

export interface FieldSelection {
  start: number;
  end: number;
}

export interface OpenCellProps extends CellProps {
  source: string;
  onChange: (source: string) => void;
  /** Where the reader was writing when the cell opened; null when they were not. */
  selection: FieldSelection | null;
}
