import * as record from '../classes/[class]/assignments/[assignment]/grades/[user]/route.ts';
import * as csv from '../classes/[class]/grades/csv/route.ts';
import * as grades from '../classes/[class]/grades/route.ts';
import * as replay from '../classes/[class]/submissions/[submission]/replays/[replay]/route.ts';
import * as replays from '../classes/[class]/submissions/[submission]/replays/route.ts';
import * as submission from '../classes/[class]/submissions/[submission]/route.ts';
import * as statistics from '../classes/[class]/statistics/route.ts';
import * as answers from './gradebook-answers.ts';
import type { Operation } from './operation.ts';
import { statisticsAnswer } from './statistics-answers.ts';

const inClass = '/classes/[class]';
const ofLearner = `${inClass}/assignments/[assignment]/grades/[user]`;
const ofSubmission = `${inClass}/submissions/[submission]`;

/** Grades, the work behind them and statistics; all for instructors of the class. */
export const gradebookOperations: Operation[] = [
  {
    path: `${inClass}/grades`,
    method: 'GET',
    contract: grades.GET.contract,
    summary: 'One page of learners by assignments, sorted and filtered. For instructors of the class.',
    answers: { 200: answers.gradebookAnswer },
  },
  {
    path: `${inClass}/grades/csv`,
    method: 'GET',
    contract: csv.GET.contract,
    summary: 'All grades as a table for spreadsheets. For instructors of the class.',
    answers: { 200: 'text/csv' },
  },
  {
    path: ofLearner,
    method: 'GET',
    contract: record.GET.contract,
    summary: "A learner's grade with the work that it follows from. For instructors of the class.",
    answers: { 200: answers.recordAnswer },
  },
  {
    path: ofLearner,
    method: 'PUT',
    contract: record.PUT.contract,
    summary: 'Gives another score with a reason, or takes that back. For instructors of the class.',
    answers: { 204: 'nothing' },
  },
  {
    path: ofSubmission,
    method: 'GET',
    contract: submission.GET.contract,
    summary: 'A submission of a learner to an assigned exercise. For instructors of the class.',
    answers: { 200: answers.taughtSubmissionAnswer },
  },
  {
    path: `${ofSubmission}/replays`,
    method: 'POST',
    contract: replays.POST.contract,
    summary: 'Has a submission graded once more, as it was graded. For instructors of the class.',
    answers: { 202: answers.replayStartedAnswer },
  },
  {
    path: `${ofSubmission}/replays/[replay]`,
    method: 'GET',
    contract: replay.GET.contract,
    summary: 'How far a replay is, and what it found. For instructors of the class.',
    answers: { 200: answers.replayAnswer },
  },
  {
    path: `${inClass}/statistics`,
    method: 'GET',
    contract: statistics.GET.contract,
    summary: 'How a class fares with an assigned exercise or topic. For instructors of the class.',
    answers: { 200: statisticsAnswer },
  },
];
