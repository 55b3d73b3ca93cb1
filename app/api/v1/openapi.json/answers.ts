import { z } from 'zod';
import type {
  ArchiveView,
  AuthoredSummary,
  AuthoredView,
  AuthoringDraftView,
  VersionView,
} from '#graders/authoring.ts';
import type { BundleReport } from '#graders/bundle-report.ts';
import type { Catalogue } from '#graders/catalogue.ts';
import type { DraftView, HistoryEntry } from '#graders/draft.ts';
import type { AttemptResponse, AttemptView, ResultView } from '#graders/quiz.ts';
import { grades, type ReviewView } from '#graders/review.ts';
import type { HintView, SubmissionView } from '#graders/submission.ts';
import type { Text } from '#graders/text.ts';
import { dataSetIds } from '#graders/training/data-set.ts';
import type { ModelVerdict, ModelView } from '#graders/training/model-view.ts';
import type { Verdict } from '#graders/verdict.ts';
import { roles } from '#server/access/actions.ts';
import type { ErrorBody } from '#server/http/error-response.ts';
import type { PlanView } from '#server/review/change-plan.ts';

// What routes answer. The types are those that the pages use; `satisfies` holds these schemas to them.

const text = z.object({ en: z.string(), zh: z.string() }) satisfies z.ZodType<Text>;
const time = z.iso.datetime();

export const errorAnswer = z.object({
  error: z.object({
    code: z.string().describe('What programs key on.'),
    message: z.string().describe('What happened, why, and what to do, in English.'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    id: z.string().optional().describe('Of an unexpected error: what to report.'),
  }),
}) satisfies z.ZodType<ErrorBody>;

export const submissionAnswer = z.object({
  id: z.uuid(),
  exercise: z.string(),
  tier: z.string(),
  state: z.enum(['queued', 'challenged', 'verified', 'attested', 'failed', 'expired']),
  verdict: z
    .custom<Verdict>()
    .nullable()
    .describe(
      'Null until it is final; then `kind` says how the source was judged, and `cases` case by case.',
    ),
  points: z.int().describe('What this exercise and tier have brought so far.'),
  standing: z.object({ points: z.int(), rank: z.int(), of: z.int() }).nullable(),
  createdAt: time,
}) satisfies z.ZodType<SubmissionView>;

export const modelAnswer = z.object({
  id: z.uuid(),
  exercise: z.string(),
  dataSet: z.enum(dataSetIds).describe('What it was trained on, and is judged by.'),
  state: z.enum(['queued', 'verified', 'failed']),
  verdict: z
    .custom<ModelVerdict>()
    .nullable()
    .describe('Null until it is final; then `kind` says how the model was judged on hidden data.'),
  points: z.int().describe('What this capstone has brought so far.'),
  createdAt: time,
}) satisfies z.ZodType<ModelView>;

export const hintAnswer = z.object({ number: z.int(), text }) satisfies z.ZodType<HintView>;

const draft = z.object({
  revision: z.uuid(),
  source: z.string(),
  updatedAt: time,
}) satisfies z.ZodType<DraftView>;

export const draftAnswer = z.object({ draft: draft.nullable() });
export const draftKeptAnswer = z.object({ revision: z.uuid() });
export const staleDraftAnswer = z.object({ ...errorAnswer.shape, draft });

const historyEntry = z.object({
  id: z.uuid(),
  kind: z.enum(['submission', 'improved', 'replaced']),
  tier: z.string(),
  at: time,
  passed: z.int().nullable(),
  total: z.int().nullable(),
  verdict: z.string().nullable(),
}) satisfies z.ZodType<HistoryEntry>;

export const historyAnswer = z.object({ entries: z.array(historyEntry) });
export const sourceAnswer = z.object({ source: z.string() });
export const packAnswer = z.object({
  hash: z.string().describe('The pack is at /packs/<hash>.bin and never changes.'),
});

const named = z.object({ id: z.string(), title: text });
export const catalogueAnswer = z.object({
  exercises: z.array(named),
  topics: z.array(named),
}) satisfies z.ZodType<Catalogue>;

export const attemptAnswer = z.object({
  attempt: z
    .custom<AttemptView>()
    .describe('The item as it is shown: prompt, question and what it is worth.'),
  result: z.custom<ResultView>().nullable().describe('Null until the attempt is marked.'),
}) satisfies z.ZodType<AttemptResponse>;

const grade = z.literal(grades);
const day = z.iso.date();
export const reviewAnswer = z.object({
  id: z.uuid(),
  grade,
  returns: day.describe('The day on which the card returns.'),
  choices: z.array(z.object({ grade, days: z.int(), returns: day })),
}) satisfies z.ZodType<ReviewView>;

export const reviewPlanAnswer = z.object({
  perDay: z.int(),
  timeZone: z.string(),
}) satisfies z.ZodType<PlanView>;

export const profileAnswer = z.object({ name: z.string(), email: z.string(), hidden: z.boolean() });
export const exportAnswer = z.looseObject({}).describe('One list for each kind of thing that is kept.');
const role = z.enum(roles);
export const roleAnswer = z.object({ role });
export const accountAnswer = z.looseObject({ id: z.string(), name: z.string(), role });
export const invitationAnswer = z.object({
  id: z.uuid(),
  role,
  note: z.string(),
  state: z.enum(['open', 'used', 'revoked', 'expired']),
  link: z.string().nullable().describe('Where it is accepted, while it is open.'),
  usedBy: z.string().nullable(),
  createdAt: time,
  expiresAt: time,
});

const kind = z.enum(['exercise', 'topic']);
const files = z.record(z.string(), z.string()).describe('Path inside the folder → text.');
const authoredSummary = z.object({
  id: z.string(),
  kind,
  title: text,
  isOwner: z.boolean(),
  isPublished: z.boolean(),
  isArchived: z.boolean(),
  updatedAt: time,
}) satisfies z.ZodType<AuthoredSummary>;
const authoringDraft = z.object({
  revision: z.uuid(),
  files,
  updatedAt: time,
  updatedBy: z.string().nullable(),
}) satisfies z.ZodType<AuthoringDraftView>;
const version = z.object({
  number: z.int(),
  note: z.string(),
  author: z.string().nullable(),
  createdAt: time,
  publishedAt: time.nullable(),
  isCurrent: z.boolean().describe('Whether learners are given it now.'),
}) satisfies z.ZodType<VersionView>;

export const authoredListAnswer = z.object({ exercises: z.array(authoredSummary) });
export const authoredAnswer = authoredSummary.extend({
  forkedFrom: z.string().nullable(),
  draft: authoringDraft,
  versions: z.array(version),
  authors: z.array(z.object({ id: z.string(), name: z.string(), isOwner: z.boolean() })),
}) satisfies z.ZodType<AuthoredView>;
export const archiveAnswer = z.object({
  kind,
  id: z.string(),
  title: text,
  files,
}) satisfies z.ZodType<ArchiveView>;
export const madeAnswer = z.object({ id: z.string() });
export const revisionAnswer = z.object({ revision: z.uuid() });
export const versionAnswer = z.object({ number: z.int() });
export const filesAnswer = z.object({ files });
export const coAuthorAnswer = z.object({ id: z.string(), name: z.string() });

const regradedLearners = z.object({ names: z.array(z.string()), others: z.int() });
export const regradePreviewAnswer = z.object({
  judged: z.int(),
  left: z.int(),
  gained: regradedLearners,
  lost: regradedLearners,
});
export const queuedAnswer = z.object({ queued: z.int() });

export const reportAnswer = z.object({
  problems: z.array(
    z.object({
      file: z.string(),
      field: z.string().optional(),
      line: z.int().optional(),
      message: text,
    }),
  ),
  solutions: z.array(
    z.object({
      file: z.string(),
      ended: z.string(),
      isExpected: z.boolean(),
      misconceptions: z.array(z.string()),
    }),
  ),
  mutants: z
    .object({
      caught: z.int(),
      missed: z.array(
        z.object({
          file: z.string(),
          line: z.int(),
          description: text,
          diff: z.object({ before: z.string(), after: z.string() }),
        }),
      ),
      isPartial: z.boolean(),
    })
    .optional(),
}) satisfies z.ZodType<BundleReport>;
