import * as accountDelete from '../account/delete/route.ts';
import * as accountExport from '../account/export/route.ts';
import * as account from '../account/route.ts';
import * as accountRole from '../admin/accounts/[id]/role/route.ts';
import * as adminInvitation from '../admin/invitations/[id]/route.ts';
import * as adminInvitations from '../admin/invitations/route.ts';
import * as catalogue from '../catalogue/route.ts';
import * as drafts from '../exercises/[exercise]/drafts/[tier]/route.ts';
import * as giveUp from '../exercises/[exercise]/give-up/route.ts';
import * as hints from '../exercises/[exercise]/hints/route.ts';
import * as historyEntry from '../exercises/[exercise]/history/[id]/route.ts';
import * as history from '../exercises/[exercise]/history/route.ts';
import * as bestModel from '../exercises/[exercise]/models/best/route.ts';
import * as models from '../exercises/[exercise]/models/[id]/route.ts';
import * as packs from '../exercises/[exercise]/packs/route.ts';
import * as passedSource from '../exercises/[exercise]/passed-source/route.ts';
import * as revisions from '../exercises/[exercise]/revisions/[id]/route.ts';
import * as guests from '../guests/route.ts';
import * as invitations from '../invitations/route.ts';
import * as quizAnswer from '../quiz-attempts/[id]/answer/route.ts';
import * as quizAttempt from '../quiz-attempts/[id]/route.ts';
import * as reviewPlan from '../review-plan/route.ts';
import * as reviews from '../reviews/[id]/route.ts';
import * as challenge from '../submissions/[id]/challenge/route.ts';
import * as outputs from '../submissions/[id]/outputs/route.ts';
import * as submission from '../submissions/[id]/route.ts';
import * as submissions from '../submissions/route.ts';
import * as answers from './answers.ts';
import { authoringOperations } from './authoring-operations.ts';
import { certificateOperations } from './certificate-operations.ts';
import { classOperations } from './class-operations.ts';
import { gradebookOperations } from './gradebook-operations.ts';
import type { Operation } from './operation.ts';

const inExercise = '/exercises/[exercise]';

/** Every operation of /api/v1; a test holds this list to the files. */
export const operations: Operation[] = [
  {
    path: '/catalogue',
    method: 'GET',
    contract: catalogue.GET.contract,
    summary: 'Names of every exercise and quiz topic.',
    answers: { 200: answers.catalogueAnswer },
  },
  {
    path: '/guests',
    method: 'POST',
    contract: guests.POST.contract,
    summary: 'Makes a caller without a session a guest, whose cookies are on the answer.',
    answers: { 204: 'nothing' },
  },
  {
    path: '/submissions',
    method: 'POST',
    contract: submissions.POST.contract,
    summary: 'Stores a source and has it verified. The same id again answers with what is stored.',
    answers: { 202: answers.submissionAnswer },
  },
  {
    path: '/submissions/[id]',
    method: 'GET',
    contract: submission.GET.contract,
    summary: 'A submission of the caller: its state and, once it is final, verdict, points and rank.',
    answers: { 200: answers.submissionAnswer },
  },
  {
    path: '/submissions/[id]/challenge',
    method: 'GET',
    contract: challenge.GET.contract,
    summary: 'Inputs for a kernel that no server can run, in the encoding of the web client.',
    answers: { 200: 'application/octet-stream' },
  },
  {
    path: '/submissions/[id]/outputs',
    method: 'POST',
    contract: outputs.POST.contract,
    summary: "What the caller's device computed for a challenge. Sending it again changes nothing.",
    answers: { 202: answers.submissionAnswer },
  },
  {
    path: `${inExercise}/packs`,
    method: 'GET',
    contract: packs.GET.contract,
    summary: 'The address of a case pack other than the one that the caller has.',
    answers: { 200: answers.packAnswer },
  },
  {
    path: `${inExercise}/hints`,
    method: 'POST',
    contract: hints.POST.contract,
    summary: "Opens the next hint for a tenth of the tier's points. Opening it again is free.",
    answers: { 200: answers.hintAnswer },
  },
  {
    path: `${inExercise}/give-up`,
    method: 'POST',
    contract: giveUp.POST.contract,
    summary:
      'Opens the model solution of a tier after three failed submissions or all hints. The tier brings no points from then on.',
    answers: { 204: 'nothing' },
  },
  {
    path: `${inExercise}/models/[id]`,
    method: 'PUT',
    contract: models.PUT.contract,
    summary:
      "Stores a capstone's trained model under an id made by the caller and has it judged on hidden data.",
    answers: { 202: answers.modelAnswer },
  },
  {
    path: `${inExercise}/models/[id]`,
    method: 'GET',
    contract: models.GET.contract,
    summary: 'A trained model of the caller: its state and, once it is final, verdict and points.',
    answers: { 200: answers.modelAnswer },
  },
  {
    path: `${inExercise}/models/best`,
    method: 'GET',
    contract: bestModel.GET.contract,
    summary:
      "The caller's best confirmed model of a capstone on one data set (by default its generator), as it was uploaded.",
    answers: { 200: 'application/octet-stream' },
  },
  {
    path: `${inExercise}/drafts/[tier]`,
    method: 'GET',
    contract: drafts.GET.contract,
    summary: "The caller's draft; null where there is none.",
    answers: { 200: answers.draftAnswer },
  },
  {
    path: `${inExercise}/drafts/[tier]`,
    method: 'PUT',
    contract: drafts.PUT.contract,
    summary: 'Keeps a draft, or answers 409 with the text that another device wrote meanwhile.',
    answers: { 200: answers.draftKeptAnswer, 409: answers.staleDraftAnswer },
  },
  {
    path: `${inExercise}/history`,
    method: 'GET',
    contract: history.GET.contract,
    summary: 'Submissions and kept texts of one tier, the newest first.',
    answers: { 200: answers.historyAnswer },
  },
  {
    path: `${inExercise}/history/[id]`,
    method: 'GET',
    contract: historyEntry.GET.contract,
    summary: 'The text of one entry of the history.',
    answers: { 200: answers.sourceAnswer },
  },
  {
    path: `${inExercise}/passed-source`,
    method: 'GET',
    contract: passedSource.GET.contract,
    summary:
      'The caller’s own newest source of one tier that the server found right; 404 when there is none.',
    answers: { 200: answers.sourceAnswer },
  },
  {
    path: `${inExercise}/revisions/[id]`,
    method: 'PUT',
    contract: revisions.PUT.contract,
    summary: 'Keeps a text in the history under an id made by the caller.',
    answers: { 204: 'nothing' },
  },
  {
    path: '/quiz-attempts/[id]',
    method: 'PUT',
    contract: quizAttempt.PUT.contract,
    summary: 'Opens an attempt at a quiz item under an id made by the caller.',
    answers: { 200: answers.attemptAnswer },
  },
  {
    path: '/quiz-attempts/[id]/answer',
    method: 'POST',
    contract: quizAnswer.POST.contract,
    summary: 'Marks an attempt, once.',
    answers: { 200: answers.attemptAnswer },
  },
  {
    path: '/reviews/[id]',
    method: 'PUT',
    contract: reviews.PUT.contract,
    summary: 'Stores that the key idea of an exercise was recalled, under an id made by the caller.',
    answers: { 200: answers.reviewAnswer },
  },
  {
    path: '/reviews/[id]',
    method: 'PATCH',
    contract: reviews.PATCH.contract,
    summary: "Gives a review the caller's own grade.",
    answers: { 200: answers.reviewAnswer },
  },
  {
    path: '/review-plan',
    method: 'PATCH',
    contract: reviewPlan.PATCH.contract,
    summary: 'Sets how many cards of review a day brings at most.',
    answers: { 200: answers.reviewPlanAnswer },
  },
  {
    path: '/account',
    method: 'PATCH',
    contract: account.PATCH.contract,
    summary: "Changes the caller's name, or whether they stand on the board.",
    answers: { 200: answers.profileAnswer },
  },
  {
    path: '/account/export',
    method: 'GET',
    contract: accountExport.GET.contract,
    summary: 'Everything that is kept about the caller, as a file.',
    answers: { 200: answers.exportAnswer },
  },
  {
    path: '/account/delete',
    method: 'POST',
    contract: accountDelete.POST.contract,
    summary: "Deletes the caller's account and everything of theirs.",
    answers: { 204: 'nothing' },
  },
  {
    path: '/invitations',
    method: 'POST',
    contract: invitations.POST.contract,
    summary: 'Gives the caller the role of an invitation.',
    answers: { 200: answers.roleAnswer },
  },
  {
    path: '/admin/accounts/[id]/role',
    method: 'PUT',
    contract: accountRole.PUT.contract,
    summary: 'Gives an account another role. For administrators.',
    answers: { 200: answers.accountAnswer },
  },
  {
    path: '/admin/invitations',
    method: 'POST',
    contract: adminInvitations.POST.contract,
    summary: 'Makes a link that gives one account a role. For administrators.',
    answers: { 200: answers.invitationAnswer },
  },
  {
    path: '/admin/invitations/[id]',
    method: 'DELETE',
    contract: adminInvitation.DELETE.contract,
    summary: 'An open link stops working. For administrators.',
    answers: { 204: 'nothing' },
  },
  ...authoringOperations,
  ...certificateOperations,
  ...classOperations,
  ...gradebookOperations,
];
