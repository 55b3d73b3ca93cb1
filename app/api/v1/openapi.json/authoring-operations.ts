import * as authoredArchive from '../authoring/[id]/archive/route.ts';
import * as authoredArchived from '../authoring/[id]/archived/route.ts';
import * as authoredAuthor from '../authoring/[id]/authors/[user]/route.ts';
import * as authoredAuthors from '../authoring/[id]/authors/route.ts';
import * as authoredCheck from '../authoring/[id]/check/route.ts';
import * as authoredDraft from '../authoring/[id]/draft/route.ts';
import * as authoredPublication from '../authoring/[id]/publication/route.ts';
import * as authoredRegradePreview from '../authoring/[id]/regrade/preview/route.ts';
import * as authoredRegrade from '../authoring/[id]/regrade/route.ts';
import * as authored from '../authoring/[id]/route.ts';
import * as authoredVersion from '../authoring/[id]/versions/[number]/route.ts';
import * as authoredVersions from '../authoring/[id]/versions/route.ts';
import * as authoringArchives from '../authoring/archives/route.ts';
import * as authoring from '../authoring/route.ts';
import * as answers from './answers.ts';
import type { Operation } from './operation.ts';

/** What instructors write exercises with. */
export const authoringOperations: Operation[] = [
  {
    path: '/authoring',
    method: 'GET',
    contract: authoring.GET.contract,
    summary: 'Exercises and topics that the caller writes. For instructors.',
    answers: { 200: answers.authoredListAnswer },
  },
  {
    path: '/authoring',
    method: 'POST',
    contract: authoring.POST.contract,
    summary: 'Makes an exercise from a template, another exercise or files. For instructors.',
    answers: { 200: answers.madeAnswer },
  },
  {
    path: '/authoring/archives',
    method: 'POST',
    contract: authoringArchives.POST.contract,
    summary: 'What a zip archive in base64 holds; nothing is stored. For instructors.',
    answers: { 200: answers.archiveAnswer },
  },
  {
    path: '/authoring/[id]',
    method: 'GET',
    contract: authored.GET.contract,
    summary: 'An exercise that the caller writes: draft, versions, authors.',
    answers: { 200: answers.authoredAnswer },
  },
  {
    path: '/authoring/[id]/draft',
    method: 'PUT',
    contract: authoredDraft.PUT.contract,
    summary: 'Keeps the files of a draft, unless they were changed elsewhere meanwhile.',
    answers: { 200: answers.revisionAnswer },
  },
  {
    path: '/authoring/[id]/versions',
    method: 'POST',
    contract: authoredVersions.POST.contract,
    summary: 'Keeps the draft as a version that learners do not get.',
    answers: { 200: answers.versionAnswer },
  },
  {
    path: '/authoring/[id]/versions/[number]',
    method: 'GET',
    contract: authoredVersion.GET.contract,
    summary: 'The files of a version.',
    answers: { 200: answers.filesAnswer },
  },
  {
    path: '/authoring/[id]/archived',
    method: 'PUT',
    contract: authoredArchived.PUT.contract,
    summary: 'Takes an exercise away from learners, or gives it back. For its owner.',
    answers: { 204: 'nothing' },
  },
  {
    path: '/authoring/[id]/archive',
    method: 'GET',
    contract: authoredArchive.GET.contract,
    summary: 'The files of a draft or a version as a zip archive.',
    answers: { 200: 'application/zip' },
  },
  {
    path: '/authoring/[id]/authors',
    method: 'POST',
    contract: authoredAuthors.POST.contract,
    summary: 'Lets another instructor write an exercise too. For its owner.',
    answers: { 200: answers.coAuthorAnswer },
  },
  {
    path: '/authoring/[id]/authors/[user]',
    method: 'DELETE',
    contract: authoredAuthor.DELETE.contract,
    summary: 'Somebody writes an exercise no longer. For its owner.',
    answers: { 204: 'nothing' },
  },
  {
    path: '/authoring/[id]/check',
    method: 'POST',
    contract: authoredCheck.POST.contract,
    summary: 'Everything that is wrong with files as they are written; nothing is stored.',
    answers: { 200: answers.reportAnswer },
  },
  {
    path: '/authoring/[id]/publication',
    method: 'POST',
    contract: authoredPublication.POST.contract,
    summary: 'Gives learners the draft, if the gate finds nothing wrong.',
    answers: { 200: answers.versionAnswer },
  },
  {
    path: '/authoring/[id]/regrade/preview',
    method: 'POST',
    contract: authoredRegradePreview.POST.contract,
    summary: 'Who would gain or lose by the draft; nothing is written.',
    answers: { 200: answers.regradePreviewAnswer },
  },
  {
    path: '/authoring/[id]/regrade',
    method: 'POST',
    contract: authoredRegrade.POST.contract,
    summary: 'Has all verdicts of an exercise found anew by the published version.',
    answers: { 200: answers.queuedAnswer },
  },
];
