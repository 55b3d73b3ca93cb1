import { z } from 'zod';
import type { Bundle, BundleKind } from './bundle.ts';
import type { Text } from './text.ts';

/** How an authored exercise is called in addresses: never like a shipped one. */
export const AuthoredId = z
  .string()
  .max(60)
  .regex(/^x-[a-z0-9]+(-[a-z0-9]+)*$/, 'must look like x-my-exercise');

export const templateNames = ['tensor', 'scalar', 'text', 'topic'] as const;
export type TemplateName = (typeof templateNames)[number];

const revision = z.uuid().toLowerCase();
const Files = z.record(z.string().max(200), z.string());

/** What a new exercise begins with. */
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), template: z.enum(templateNames) }),
  z.strictObject({ kind: z.literal('fork'), of: z.string().max(80) }),
  z.strictObject({ kind: z.literal('files'), files: Files }),
]);

/** Sending it again changes nothing. */
export const NewAuthored = z.strictObject({ id: AuthoredId, revision, source: Source });
export type NewAuthored = z.infer<typeof NewAuthored>;

/** All files of a draft. `base` is the revision that they were made from. */
export const AuthoringDraftInput = z.strictObject({ revision, base: revision, files: Files });
export type AuthoringDraftInput = z.infer<typeof AuthoringDraftInput>;

export const VersionInput = z.strictObject({
  /** The revision of the draft that is meant: another one is not what the author has seen. */
  revision,
  note: z.string().trim().max(500).default(''),
});
export type VersionInput = z.infer<typeof VersionInput>;

export const CheckInput = z.strictObject({ files: Files, mutants: z.boolean().default(false) });

export interface AuthoringDraftView {
  revision: string;
  files: Bundle;
  updatedAt: string;
  /** Who wrote it last; null for an account that is gone. */
  updatedBy: string | null;
}

export type AuthoringDraftAnswer =
  { kind: 'kept'; revision: string } | { kind: 'stale'; draft: AuthoringDraftView };

export interface VersionView {
  number: number;
  note: string;
  author: string | null;
  createdAt: string;
  publishedAt: string | null;
  /** What learners are given now. */
  isCurrent: boolean;
}

/** One line of an author's list. */
export interface AuthoredSummary {
  id: string;
  kind: BundleKind;
  title: Text;
  isOwner: boolean;
  isPublished: boolean;
  isArchived: boolean;
  updatedAt: string;
}

/** Everything that the workspace of an author shows. */
export interface AuthoredView extends AuthoredSummary {
  forkedFrom: string | null;
  draft: AuthoringDraftView;
  versions: VersionView[];
  authors: { id: string; name: string; isOwner: boolean }[];
}

/** What an archive holds, before anything of it is stored. */
export interface ArchiveView {
  kind: BundleKind;
  id: string;
  title: Text;
  files: Bundle;
}

/** Learners of the author's classes by name; of others only how many they are. */
export interface RegradedLearners {
  names: string[];
  others: number;
}

/** What a draft would change for who has submitted already. */
export interface Regrade {
  /** Verdicts found anew. */
  judged: number;
  /** Those for which nothing can be found. */
  left: number;
  /** Who would have solved it, and who no longer. */
  gained: RegradedLearners;
  lost: RegradedLearners;
}
