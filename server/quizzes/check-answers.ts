import type { Text } from '#graders/text.ts';
import { checkGenerator, type ItemProblem } from './check-generator.ts';
import { namesOf } from './expression/parse-expression.ts';
import type { Item, ItemOf } from './item-schema.ts';
import { agrees } from './marking/mark-number.ts';
import { normaliseText } from './normalise-text.ts';
import { tilesOf } from './variant.ts';

/** What is wrong with the right and the wrong answers of an item, by its type. */
export function answerProblems(item: Item): ItemProblem[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return optionProblems(item);
    case 'numeric':
      return numericProblems(item);
    case 'param':
      return paramProblems(item);
    case 'short':
      return shortProblems(item);
    case 'order':
      return [...orderProblems(item), ...duplicates('steps', item.steps)];
    case 'match':
      return [
        ...duplicates(
          'pairs.left',
          item.pairs.map(({ left }) => left),
        ),
        ...duplicates('cards', [
          ...item.pairs.map(({ right }) => right),
          ...item.unused.map(({ text }) => text),
        ]),
      ];
    case 'fill':
      return fillProblems(item);
  }
}

function optionProblems(item: ItemOf<'single' | 'multiple'>): ItemProblem[] {
  const right = item.options.filter((option) => 'correct' in option).length;
  const problems = duplicates(
    'options',
    item.options.map(({ text }) => text),
  );
  if (item.type === 'single' && right !== 1)
    problems.push({ field: 'options', message: `must hold one right option, got ${right}` });
  if (right === 0 || right === item.options.length) {
    problems.push({ field: 'options', message: 'must hold both right and wrong options' });
  }
  if (item.type === 'multiple') problems.push(...unannounced(item));
  return problems;
}

const announcements = { en: 'choose all that apply', zh: '可多选' };

/** That several options may be right is part of the question, also for those who hear it read out. */
function unannounced({ prompt }: ItemOf<'multiple'>): ItemProblem[] {
  return (['en', 'zh'] as const)
    .filter((locale) => !prompt[locale].toLowerCase().includes(announcements[locale]))
    .map((locale) => ({ field: `prompt.${locale}`, message: `must say “${announcements[locale]}”` }));
}

function numericProblems(item: ItemOf<'numeric'>): ItemProblem[] {
  return item.wrong.flatMap(({ value }, at) => {
    if (agrees(value, item.answer, item.tolerance))
      return [{ field: `wrong.${at}`, message: 'counts as right' }];
    const twin = item.wrong.slice(0, at).some((earlier) => agrees(value, earlier.value, item.tolerance));
    return twin ? [{ field: `wrong.${at}`, message: 'equals an earlier wrong value' }] : [];
  });
}

function paramProblems(item: ItemOf<'param'>): ItemProblem[] {
  const known = new Set(Object.keys(item.parameters));
  const written = [
    { field: 'answer', expression: item.answer },
    ...(item.constraint ? [{ field: 'constraint', expression: item.constraint }] : []),
    ...item.wrong.map(({ value }, at) => ({ field: `wrong.${at}`, expression: value })),
  ];
  const unknown = written.flatMap(({ field, expression }) =>
    [...namesOf(expression.parsed)]
      .filter((name) => !known.has(name))
      .map((name) => ({ field, message: `mentions ${name}, which is no parameter` })),
  );
  return unknown.length > 0 ? unknown : checkGenerator(item);
}

function shortProblems(item: ItemOf<'short'>): ItemProblem[] {
  const accepted = new Set([...item.accepted.en, ...item.accepted.zh].map(normaliseText));
  const owners = new Map<string, number>();
  return item.wrong.flatMap(({ forms }, at) =>
    forms.flatMap((form) => {
      const field = `wrong.${at}`;
      const normalised = normaliseText(form);
      if (accepted.has(normalised)) return [{ field, message: `counts as right: ${form}` }];
      const owner = owners.get(normalised) ?? at;
      owners.set(normalised, owner);
      return owner === at ? [] : [{ field, message: `belongs to wrong.${owner} as well: ${form}` }];
    }),
  );
}

function orderProblems(item: ItemOf<'order'>): ItemProblem[] {
  const numbers = [
    ...item.interchangeable.flat(),
    ...item.wrong.flatMap(({ step, before }) => [step, before]),
  ];
  const outside = numbers.filter((number) => number > item.steps.length);
  if (outside.length > 0) return [{ field: 'steps', message: `there is no step ${outside.join(', ')}` }];
  const pairs = item.wrong.map(({ step, before }) => `step ${step} before ${before}`);
  const twin = pairs.find((pair, at) => pairs.indexOf(pair) !== at);
  if (twin !== undefined) return [{ field: 'wrong', message: `${twin} is listed twice` }];
  return item.wrong
    .filter(
      ({ step, before }) =>
        step <= before ||
        item.interchangeable.some((group) => group.includes(step) && group.includes(before)),
    )
    .map(({ step, before }) => ({ field: 'wrong', message: `step ${step} before ${before} is right` }));
}

function fillProblems(item: ItemOf<'fill'>): ItemProblem[] {
  const blanks = item.answers[0]!.length;
  const problems: ItemProblem[] = [];
  for (const locale of ['en', 'zh'] as const) {
    const numbers = [...item.prompt[locale].matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number));
    const complete = numbers.length === blanks && numbers.every((number, at) => number === at + 1);
    if (!complete)
      problems.push({
        field: `prompt.${locale}`,
        message: `must hold the blanks {1} … {${blanks}} in order, each once`,
      });
  }
  for (const [at, answer] of item.answers.entries()) {
    if (answer.length !== blanks)
      problems.push({ field: `answers.${at}`, message: `must fill ${blanks} blanks` });
    if (new Set(answer).size !== answer.length)
      problems.push({ field: `answers.${at}`, message: 'uses a tile twice' });
  }
  const right = new Set(item.answers.flat());
  const known = new Set<string>();
  for (const [at, { tile }] of item.wrong.entries()) {
    const field = `wrong.${at}`;
    if (right.has(tile)) problems.push({ field, message: `belongs to an accepted answer: ${tile}` });
    if (known.has(tile)) problems.push({ field, message: `is listed twice: ${tile}` });
    known.add(tile);
  }
  if (tilesOf(item).length > 9)
    problems.push({ field: 'wrong', message: 'at most nine tiles fit the keys 1–9' });
  return problems;
}

export function duplicates(field: string, texts: readonly Text[]): ItemProblem[] {
  return (['en', 'zh'] as const).flatMap((locale) => {
    const shown = texts.map((text) => text[locale].trim().toLowerCase());
    const twin = shown.find((text, at) => shown.indexOf(text) !== at);
    return twin === undefined
      ? []
      : [{ field: `${field}.${locale}`, message: `reads the same twice: ${twin}` }];
  });
}
