import type { EditorLanguage } from '#components/editor/code-editor-props.ts';

/** How a file of a bundle is coloured. */
export function languageOf(file: string): EditorLanguage {
  if (file.endsWith('.yaml')) return 'yaml';
  if (file.endsWith('.md')) return 'markdown';
  return file.endsWith('.wgsl') ? 'wgsl' : 'typescript';
}
