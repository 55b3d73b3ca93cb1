import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readTopic } from './read-topic.ts';

const same = (text: string) => ({ en: text, zh: text });
const wrong = (misconception: string) => ({ misconception, feedback: same(misconception) });
const common = {
  difficulty: 1,
  bloom: 'apply',
  sources: ['GBC16 §9.1'],
  prompt: same('Which?'),
  explanation: same('So.'),
};

const single = {
  ...common,
  id: 'q-single',
  type: 'single',
  options: [
    { text: 'yes', correct: true },
    { text: 'no', ...wrong('no') },
  ],
};

const param = {
  ...common,
  id: 'q-param',
  type: 'param',
  prompt: same('{n} and {k}?'),
  parameters: { n: '1…9', k: [2, 3] },
  answer: 'n*k',
  tolerance: 'exact',
  wrong: [{ value: 'n+k', ...wrong('adds') }],
  check: { seed: 1, parameters: { n: 6, k: 2 }, answer: 12 },
};

function problemsOf(items: unknown[], { header = {}, lesson = 'text', more = {} } = {}): string[] {
  const yaml = stringify({
    id: 'topic',
    code: 'T01',
    title: same('T'),
    summary: same('S'),
    items,
    ...header,
  });
  const files = { 'quiz.yaml': yaml, 'lesson.en.md': lesson, 'lesson.zh.md': lesson, ...more };
  const exercises = { known: new Set(['b-max-pool', 'b-planned']), written: new Set(['b-max-pool']) };
  const context = { sources: { GBC16: { reference: 'Deep Learning' } }, exercises, question: null };
  return readTopic({ id: 'topic', files }, context).problems.map(
    ({ file, field, message }) => `${file} ${field}: ${message}`,
  );
}

it('finds nothing wrong with good items', () => {
  expect(problemsOf([single, { ...param, exercise: 'b-planned' }])).toEqual([]);
});

it('reports every mistake of a topic at once', () => {
  const problems = problemsOf([
    { ...single, sources: ['Nobody99'], erratum: 'unknown', exercise: 'b-nothing' },
    { ...single, id: 'q-two-right', options: [single.options[0], { text: 'also', correct: true }] },
    { ...single, id: 'q-half', prompt: { en: 'only English' } },
  ]);
  expect(problems).toEqual([
    'topic/quiz.yaml q-half.prompt.zh: Invalid input: expected string, received undefined',
    'topic/quiz.yaml q-single.erratum: is no erratum of this topic: unknown',
    'topic/quiz.yaml q-single.exercise: is neither written nor on the path: b-nothing',
    'topic/quiz.yaml q-single.sources.0: source must be listed in sources.yaml, got Nobody99',
    'topic/quiz.yaml q-two-right.options: must hold one right option, got 2',
    'topic/quiz.yaml q-two-right.options: must hold both right and wrong options',
  ]);
});

it.each([
  ['an option without feedback', { ...single, options: [single.options[0], { text: 'no' }] }, 'options.1'],
  [
    'a choice of several that is not announced',
    { ...single, type: 'multiple' },
    'prompt.zh: must say “可多选”',
  ],
  [
    'options that read the same',
    { ...single, options: [single.options[0], { text: 'Yes ', ...wrong('no') }] },
    'reads the same twice',
  ],
  ['an unknown field', { ...single, hint: 'x' }, 'Unrecognized key'],
  ['an expression that cannot be read', { ...param, answer: 'n*' }, 'a value must stand here'],
  ['an unknown parameter', { ...param, answer: 'n*m' }, 'mentions m, which is no parameter'],
  ['a placeholder of no parameter', { ...param, prompt: same('{m}?') }, 'the text mentions {m}'],
  ['the answer in the prompt', { ...param, prompt: same('{answer}?') }, 'the text mentions {answer}'],
  ['a constraint that never holds', { ...param, constraint: 'n>9' }, 'must hold within'],
  ['an answer that is not finite', { ...param, answer: 'n/(k-2)' }, 'is Infinity'],
  [
    'a wrong value that always counts as right',
    { ...param, wrong: [{ value: 'k*n', ...wrong('k') }] },
    'counts as right in 200',
  ],
  ['a check value that is not drawn', { ...param, check: { ...param.check, answer: 13 } }, 'gives 12'],
  [
    'wrong values that are the same in every variant',
    {
      ...param,
      wrong: [
        { value: 'n+k', ...wrong('a') },
        { value: 'k+n', ...wrong('b') },
      ],
    },
    'equals wrong.0 in all of 200',
  ],
  [
    'the same feedback for two wrong answers',
    { ...single, options: [...single.options, { text: 'maybe', ...wrong('no') }] },
    'feedback.en: reads the same twice',
  ],
  ['broken TeX', { ...single, explanation: same('$\\frac{1}$') }, 'KaTeX parse error'],
  [
    'a wrong number that is right',
    {
      ...common,
      id: 'q-n',
      type: 'numeric',
      answer: 1,
      tolerance: 0.1,
      wrong: [{ value: 1.05, ...wrong('w') }],
    },
    'counts as right',
  ],
  [
    'a wrong word that is accepted',
    {
      ...common,
      id: 'q-s',
      type: 'short',
      accepted: { en: ['re-call'], zh: ['召回'] },
      wrong: [{ forms: ['Recall'], ...wrong('w') }],
    },
    'counts as right: Recall',
  ],
  [
    'a wrong order that is right',
    {
      ...common,
      id: 'q-o',
      type: 'order',
      steps: ['a', 'b', 'c'],
      wrong: [{ step: 1, before: 2, ...wrong('w') }],
    },
    'step 1 before 2 is right',
  ],
  [
    'a wrong word with two reasons',
    {
      ...common,
      id: 'q-s',
      type: 'short',
      accepted: { en: ['recall'], zh: ['召回'] },
      wrong: [
        { forms: ['precision'], ...wrong('w') },
        { forms: ['Precision'], ...wrong('v') },
      ],
    },
    'wrong.1: belongs to wrong.0 as well: Precision',
  ],
  [
    'a wrong tile that is listed twice',
    {
      ...common,
      id: 'q-f',
      type: 'fill',
      prompt: same('{1}'),
      answers: [['a']],
      wrong: [
        { tile: 'b', ...wrong('w') },
        { tile: 'b', ...wrong('v') },
      ],
    },
    'is listed twice: b',
  ],
  [
    'a wrong order that is listed twice',
    {
      ...common,
      id: 'q-o',
      type: 'order',
      steps: ['a', 'b', 'c'],
      wrong: [
        { step: 2, before: 1, ...wrong('w') },
        { step: 2, before: 1, ...wrong('v') },
      ],
    },
    'step 2 before 1 is listed twice',
  ],
  [
    'a prompt without its blank',
    { ...common, id: 'q-f', type: 'fill', answers: [['a']], wrong: [] },
    'must hold the blanks',
  ],
])('reports %s', (_, item, message) => {
  expect(problemsOf([item]).join('\n')).toContain(message);
});

it('reports a figure, an erratum and a file that do not exist', () => {
  expect(problemsOf([single], { lesson: '[[figure:nothing]]' })[0]).toContain('figure must be one of');
  expect(problemsOf([single], { lesson: '[[erratum:nothing]]' })[0]).toContain('is no erratum of quiz.yaml');
  const exercises = { known: new Set<string>(), written: new Set<string>() };
  const { problems } = readTopic({ id: 'topic', files: {} }, { sources: {}, exercises, question: null });
  expect(problems.map(({ file }) => file)).toEqual([
    'topic/quiz.yaml',
    'topic/lesson.en.md',
    'topic/lesson.zh.md',
  ]);
});

it('reports a program that belongs to another topic, has one form only, or is not there', () => {
  const lesson = '[[program:digit-cnn]]';
  expect(problemsOf([single], { lesson })).toEqual([
    'topic/lesson.en.md digit-cnn: must be the program of this topic, in program.py and program.ts',
  ]);
  expect(problemsOf([single], { lesson: '[[program:nothing]]' })[0]).toContain('program must be one of');
  expect(problemsOf([single], { more: { 'program.py': 'import keras' } })).toEqual([
    'topic/program.ts : must belong to one of the programs digit-cnn, series-lstm, text-classifier',
    'topic/program.ts : is missing',
  ]);
});
