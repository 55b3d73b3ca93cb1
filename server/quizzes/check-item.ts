import type { Text } from '#graders/text.ts';
import { answerProblems, duplicates } from './check-answers.ts';
import type { ItemProblem } from './check-generator.ts';
import { inlineHtml } from './inline-html.ts';
import type { Item } from './item-schema.ts';
import { sourceView } from './sources.ts';
import { textsOf } from './texts-of.ts';
import type { Topic } from './topic.ts';
import { tilesOf } from './variant.ts';

interface Context {
  topic: Pick<Topic, 'errata' | 'sources'>;
  exercises: ReadonlySet<string>;
}

/** What is wrong with an item although its form is right. */
export function itemProblems(item: Item, { topic, exercises }: Context): ItemProblem[] {
  const problems = [...answerProblems(item), ...repeatedFeedback(item)];
  if (item.erratum !== undefined && !Object.hasOwn(topic.errata, item.erratum)) {
    problems.push({ field: 'erratum', message: `is no erratum of this topic: ${item.erratum}` });
  }
  if (item.exercise !== undefined && !exercises.has(item.exercise)) {
    problems.push({ field: 'exercise', message: `is neither written nor on the path: ${item.exercise}` });
  }
  item.sources.forEach((citation, at) =>
    problems.push(...caught(`sources.${at}`, () => sourceView(citation, topic.sources))),
  );
  if (item.type !== 'param') problems.push(...textProblems(item));
  return problems;
}

/** Two wrong answers that are told the same are one misconception, or one of them is not explained. */
function repeatedFeedback(item: Item): ItemProblem[] {
  return duplicates(
    'feedback',
    wrongAnswersOf(item).map(({ feedback }) => feedback),
  );
}

function wrongAnswersOf(item: Item): { feedback: Text }[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.flatMap((option) => ('correct' in option ? [] : [option]));
    case 'match':
      return item.unused;
    default:
      return item.wrong;
  }
}

/** Every text must typeset. Texts of parametrised items are tried with drawn parameters by checkGenerator. */
function textProblems(item: Exclude<Item, { type: 'param' }>): ItemProblem[] {
  const tiles = item.type === 'fill' ? tilesOf(item) : [];
  return [...textsOf(item), ...tiles].flatMap((text) =>
    caught(`text "${text.slice(0, 24)}"`, () => inlineHtml(text)),
  );
}

function caught(field: string, action: () => unknown): ItemProblem[] {
  try {
    action();
    return [];
  } catch (error) {
    return [{ field, message: (error as Error).message }];
  }
}
