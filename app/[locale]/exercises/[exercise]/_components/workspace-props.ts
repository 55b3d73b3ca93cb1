import type { ReactNode } from 'react';
import type { EditorLanguage } from '#components/editor/code-editor-props.ts';
import type { SessionAssets } from '#graders/browser/session.ts';
import type { DraftView } from '#graders/draft.ts';
import type { Tier } from '#graders/exercise.ts';
import type { HintView } from '#graders/submission.ts';
import type { Preferences } from './preferences/preferences.ts';
import type { WhatNext } from './submit/after-passing.tsx';

/** What the page hands to the browser. */
export interface WorkspaceProps {
  exercise: string;
  title: string;
  tier: Tier;
  tiers: readonly { tier: Tier; isSolved: boolean }[];
  language: EditorLanguage;
  starter: string;
  /** The learner's own text as the server has it. */
  kept: DraftView | null;
  packHash: string;
  assets: SessionAssets;
  editorAssets: { monacoUrl: string; monacoCss: string };
  /** Declarations for the editor's completions. */
  declarations: string;
  hints: { count: number; opened: readonly HintView[] };
  next: WhatNext;
  /** The account that is signed in; null for guests. */
  accountId: string | null;
  isSessionLost: boolean;
  preferences: Preferences;
  /** The statement, rendered on the server. */
  children: ReactNode;
}
