import { useTranslations } from 'next-intl';
import { CodeEditor } from '#components/editor/code-editor.tsx';
import type { EditorAssets } from '#components/editor/code-editor-props.ts';
import type { BundleProblem } from '#graders/bundle-report.ts';
import type { Locale } from '#graders/text.ts';
import { languageOf } from './language-of.ts';

/** What learners' code may use, by tier. */
export interface LearnerDeclarations {
  loops: string;
  tensor: string;
}

interface BundleEditorProps {
  id: string;
  file: string;
  text: string;
  onChange: (text: string) => void;
  problems: readonly BundleProblem[];
  /** The line to go to. */
  place: { line: number } | null;
  locale: Locale;
  declarations: LearnerDeclarations;
  editorAssets: EditorAssets;
}

/** What the engine exports is not sent to the browser: the gate checks its types. */
const engine = "declare module '#graders/*';\n";

/** One file of the folder, with what the gate says of its lines. */
export function BundleEditor(props: BundleEditorProps) {
  const { id, file, text, onChange, problems, place, locale, declarations, editorAssets } = props;
  const t = useTranslations('authoring.workspace.editor');
  const content = engine + (file.startsWith('tensor/') ? declarations.tensor : declarations.loops);
  const markers = problems.flatMap(({ file: at, line, message }) =>
    at === file && line !== undefined
      ? [{ line, column: 1, message: message[locale], severity: 'error' as const }]
      : [],
  );
  return (
    <div className="h-128 min-w-0 border border-line lg:h-160">
      <CodeEditor
        path={`${id}/${file}`}
        language={languageOf(file)}
        value={text}
        onChange={onChange}
        markers={markers}
        place={place}
        extraLibs={[{ path: 'layerwise.d.ts', content }]}
        ariaLabel={t('label', { file })}
        labels={{ loading: t('loading'), failed: t('failed'), leave: t('leave') }}
        options={{ wordWrap: /\.(md|yaml)$/.test(file) }}
        {...editorAssets}
      />
    </div>
  );
}
