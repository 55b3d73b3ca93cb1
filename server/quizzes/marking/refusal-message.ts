import type { Refusal } from './marked.ts';

const messages: Record<Refusal, string> = {
  answerIncomplete: 'The answer is incomplete. Fill it in, then check again.',
  answerMalformed: 'This answer does not fit the question. Reload the page and answer again.',
  numberEmpty: 'There is no number yet. Type one, then check again.',
  numberComma:
    'A comma that does not group thousands can be read in two ways. Use a point for decimals, as in 0.5.',
  numberUnit: 'Only the number is typed; the unit stands beside the field. Remove the other characters.',
  numberExpression: 'A number is asked for, not a calculation. Work it out and type the result.',
  numberTooLarge: 'This number is too large to be compared. Check its exponent.',
  numberUnreadable: 'This cannot be read as a number. Type digits, as in 12, −0.5 or 1.5e-3.',
};

/** In English for programs; the pages translate the code. */
export function refusalMessage(refusal: Refusal): string {
  return messages[refusal];
}
