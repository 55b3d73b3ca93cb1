import * as memberships from '../class-memberships/route.ts';
import * as extension from '../classes/[class]/assignments/[assignment]/extensions/[user]/route.ts';
import * as assignment from '../classes/[class]/assignments/[assignment]/route.ts';
import * as code from '../classes/[class]/code/route.ts';
import * as member from '../classes/[class]/members/[user]/route.ts';
import * as one from '../classes/[class]/route.ts';
import * as classes from '../classes/route.ts';
import * as answers from './class-answers.ts';
import type { Operation } from './operation.ts';

const inClass = '/classes/[class]';
const inAssignment = `${inClass}/assignments/[assignment]`;

/** What concerns classes. */
export const classOperations: Operation[] = [
  {
    path: '/classes',
    method: 'GET',
    contract: classes.GET.contract,
    summary: 'Classes that the caller learns in or teaches.',
    answers: { 200: answers.classListAnswer },
  },
  {
    path: '/classes',
    method: 'POST',
    contract: classes.POST.contract,
    summary: 'Makes a class. For instructors.',
    answers: { 200: answers.classMadeAnswer },
  },
  {
    path: inClass,
    method: 'GET',
    contract: one.GET.contract,
    summary: 'A class as the caller may see it, with its assignments.',
    answers: { 200: answers.classAnswer },
  },
  {
    path: inClass,
    method: 'PATCH',
    contract: one.PATCH.contract,
    summary: 'Renames a class, archives it, or shows its board. For its instructors.',
    answers: { 204: 'nothing' },
  },
  {
    path: `${inClass}/code`,
    method: 'POST',
    contract: code.POST.contract,
    summary: 'Opens a class by a new code, or closes it. For its instructors.',
    answers: { 200: answers.codeAnswer },
  },
  {
    path: `${inClass}/members/[user]`,
    method: 'PATCH',
    contract: member.PATCH.contract,
    summary: 'Puts a member into a section or makes them an instructor. For instructors of the class.',
    answers: { 204: 'nothing' },
  },
  {
    path: `${inClass}/members/[user]`,
    method: 'DELETE',
    contract: member.DELETE.contract,
    summary: 'The caller leaves a class, or an instructor takes somebody out.',
    answers: { 204: 'nothing' },
  },
  {
    path: inAssignment,
    method: 'PUT',
    contract: assignment.PUT.contract,
    summary: 'Stores an assignment, new or changed. For instructors of the class.',
    answers: { 200: answers.classMadeAnswer },
  },
  {
    path: inAssignment,
    method: 'DELETE',
    contract: assignment.DELETE.contract,
    summary: 'Takes an assignment away. For instructors of the class.',
    answers: { 204: 'nothing' },
  },
  {
    path: `${inAssignment}/extensions/[user]`,
    method: 'PUT',
    contract: extension.PUT.contract,
    summary: 'Gives one learner a later due date, or takes it back. For instructors of the class.',
    answers: { 204: 'nothing' },
  },
  {
    path: '/class-memberships',
    method: 'POST',
    contract: memberships.POST.contract,
    summary: 'Joins the class of a code.',
    answers: { 200: answers.classMadeAnswer },
  },
];
