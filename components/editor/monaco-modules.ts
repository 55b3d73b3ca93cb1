import type * as monaco from 'monaco-editor/editor';
import type * as typescript from 'monaco-editor/languages/features/typescript/register';

/** Monaco's own modules, as the bundle carries them. */
export interface MonacoModules {
  monaco: typeof monaco;
  typescript: typeof typescript;
}
