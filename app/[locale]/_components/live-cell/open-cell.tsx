'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { CodeEditor } from '#components/editor/code-editor.tsx';
import { useGrading } from '#components/grading/use-grading.ts';
import { CellVerdict } from './cell-verdict.tsx';
import type { OpenCellProps } from './cell-props.ts';
import { GoOnLink } from './go-on-link.tsx';

const tier = 'loops';

/** The cell once somebody has entered it: the editor of the exercise pages, and its grader, as they type. */
export function OpenCell(props: OpenCellProps) {
  const { exercise, packHash, assets, editorAssets, source, onChange, selection, declarations } = props;
  const t = useTranslations('home.cell');
  const editor = useTranslations('exercise.editorLabels');
  const root = useRef<HTMLDivElement>(null);
  const grading = useGrading({ exercise, tier, packHash, assets });
  const { controller } = grading;
  const begin = useEffectEvent(() => controller.run(source));
  const takeOver = useEffectEvent(() => {
    const field = root.current?.querySelector('textarea');
    if (!field || selection === null) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(selection.start, selection.end);
  });
  useLayoutEffect(() => takeOver(), []);
  useEffect(() => begin(), []);
  const change = (text: string) => {
    onChange(text);
    controller.runSoon(text);
  };
  return (
    <>
      <div ref={root} className="h-[26rem]">
        <CodeEditor
          path="softmax.ts"
          language="typescript"
          value={source}
          onChange={change}
          onRun={() => controller.run(source)}
          extraLibs={[{ path: 'layerwise.d.ts', content: declarations }]}
          ariaLabel={t('editor')}
          options={{ fontSize: 13 }}
          labels={{ loading: editor('loading'), failed: editor('failed'), leave: editor('leave') }}
          {...editorAssets}
        />
      </div>
      <div className="flex min-h-44 flex-col items-start gap-2 border-t border-line px-3 py-3 text-sm">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="button" className="button-quiet" onClick={() => controller.run(source)}>
            {t('run')}
          </button>
          <GoOnLink {...props} tier={tier} />
        </div>
        <CellVerdict grading={grading} />
      </div>
    </>
  );
}
