import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { TokenizerOptions } from '#graders/reference/tokenizer.ts';

interface Corpus {
  texts: string[];
  options?: TokenizerOptions;
  /** What is encoded; the texts themselves by default. */
  others?: string[];
}

function named(en: string, zh: string, { texts, options, others = texts }: Corpus): Case {
  return { name: { en, zh }, arguments: [texts, options ? { ...options } : null, others] };
}

const words = ['rain', 'sun', 'wind', 'fog', 'hail', 'ice', 'dew', 'storm', 'mist', 'sky', 'cloud', 'thaw'];
/** Few, so that some come twice and the packs stay small. */
const few = words.slice(0, 6);
const marks = ['.', ',', '!', '?', ';', ' ', '-', '/', '\t', '\n', '_', '(', '"'];

function pick<T>(draw: Draw, from: readonly T[]): T {
  return from[draw.integer(0, from.length - 1)]!;
}

/** Words in any case with marks between them; counts and ties fall as they may. */
function text(draw: Draw, length: number, from = words): string {
  const parts = Array.from({ length }, () => {
    const word = pick(draw, from);
    const cased = draw.integer(0, 2) === 0 ? word[0]!.toUpperCase() + word.slice(1) : word;
    return cased + pick(draw, marks) + (draw.integer(0, 1) === 0 ? ' ' : '');
  });
  return parts.join('');
}

function texts(draw: Draw, count: number, length: number, from = words): string[] {
  return Array.from({ length: count }, () => text(draw, length, from));
}

/** Each as often as its place tells, one after the other: the ranks are known, the spelling is not. */
function staircase(draw: Draw, count: number): string {
  const names = Array.from({ length: count }, (_, at) => `${pick(draw, words)}${at}`);
  return names.flatMap((name, at) => new Array<string>(1 + (at % 3)).fill(name)).join(' ');
}

const traps = [
  'constructor and __proto__ and constructor',
  'toString __proto__ valueOf toString hasOwnProperty',
];
const dashes = ["Don't stop—now, don't: well-known naïve café don't", 'stop—now well known'];
const faces = ['😀 ok 😀!', 'é 😎😀'];

export const cases: CaseDesign = {
  visible: (draw) => [
    named('two texts of six words', '两个各含六个词的文本', { texts: texts(draw, 2, 6, few) }),
    named('a limit of 4', '限额 4', { texts: texts(draw, 2, 5, few), options: { numWords: 4 } }),
    named('a limit of 4 with a token for unknown words', '限额 4，带未登录词记号', {
      texts: texts(draw, 2, 6, few),
      options: { numWords: 4, oovToken: '<OOV>' },
      others: [text(draw, 5), `${text(draw, 2)} snow`],
    }),
    named('ties keep their order', '并列保持先后顺序', {
      texts: ['pear fig apple', 'kiwi apple date', 'fig'],
    }),
    named('unknown words are dropped', '丢弃未知词', { texts: ['a b c a'], others: ['c x a', 'x y', ''] }),
    named('names that every object has', '所有对象都有的名字', { texts: traps }),
    named('apostrophes, dashes, accents', '撇号、破折号与重音', { texts: dashes }),
    named('Chinese as words', '按词处理中文', { texts: ['这部电影很好看', '这部电影 很 好看'] }),
    named('Chinese as characters', '按字符处理中文', {
      texts: ['这部电影很好看', '好电影！'],
      options: { charLevel: true, oovToken: '<OOV>' },
      others: ['很好吃！'],
    }),
    named('emoji as characters', '按字符处理表情', { texts: faces, options: { charLevel: true } }),
    named('case kept', '保留大小写', { texts: ['Apple apple APPLE apple'], options: { lower: false } }),
    named('no texts', '没有文本', { texts: [], options: { oovToken: '?' }, others: ['a', ''] }),
  ],
  hidden: (draw) => [
    named('three texts of fifteen words', '三个各含十五个词的文本', {
      texts: texts(draw, 3, 15),
      others: texts(draw, 2, 6),
    }),
    named('a limit among known counts', '已知词频下的限额', {
      texts: [staircase(draw, 9)],
      options: { numWords: 5 },
    }),
    named('a limit of 1', '限额 1', { texts: texts(draw, 1, 6), options: { numWords: 1 } }),
    named('a limit of 1 with a token for unknown words', '限额 1，带未登录词记号', {
      texts: texts(draw, 1, 6),
      options: { numWords: 1, oovToken: 'unk' },
    }),
    named('a limit that equals the number of words', '限额等于词数', {
      texts: ['one two three four', 'Two four'],
      options: { numWords: 4, oovToken: '<OOV>' },
    }),
    named('a limit above the number of words', '限额大于词数', {
      texts: ['one two three', 'three'],
      options: { numWords: 100 },
      others: ['three Three four one'],
    }),
    named('ties keep their order', '并列保持先后顺序', { texts: [staircase(draw, 12)] }),
    named('numerals among the words', '词中有数字', {
      texts: ['fig 20 kiwi 3', '7 apples 10 pears; 3 figs'],
    }),
    named('names that every object has', '所有对象都有的名字', {
      texts: ['__proto__ constructor rain', ...traps],
      options: { numWords: 6, oovToken: '<OOV>' },
      others: ['isPrototypeOf rain constructor', 'valueOf __proto__ toString'],
    }),
    named('every filtered character', '所有被过滤的字符', {
      texts: ['a!b"c#d$e%f&g(h)i*j+k,l-m.n/o:p;q<r=s>t?u@v[w\\x]y^z_1`2{3|4}5~6\t7\n8', "it's a—b 'c'"],
    }),
    named('apostrophes, dashes, accents', '撇号、破折号与重音', {
      texts: ["don't stop—now", "Don't—stop", 'ça va? Ça, va!'],
      options: { numWords: 4, oovToken: '<OOV>' },
    }),
    named('Chinese as words', '按词处理中文', { texts: ['我们 喜欢 猫', '我们喜欢猫', '猫，狗 猫'] }),
    named('Chinese as characters', '按字符处理中文', {
      texts: ['天气很好', '天天好'],
      options: { charLevel: true, numWords: 4 },
      others: ['好天气'],
    }),
    named('characters with case, marks and spaces', '含大小写、标点与空格的字符', {
      texts: ['Ab, ba!  B', 'a-b\tA'],
      options: { charLevel: true },
    }),
    named('characters with case kept', '保留大小写的字符', {
      texts: ['AaBb A'],
      options: { charLevel: true, lower: false, oovToken: '�' },
      others: ['abc'],
    }),
    named('emoji as characters', '按字符处理表情', {
      texts: ['🙂🙃🙂', 'x🙃🚀🙂'],
      options: { charLevel: true, oovToken: '<OOV>', numWords: 4 },
      others: ['🚀🙂🛸'],
    }),
    named('case kept', '保留大小写', {
      texts: ['Rain rain RAIN Rain'],
      options: { lower: false, numWords: 3 },
      others: ['rain Rain RAIN'],
    }),
    named('lower and charLevel given as they are by default', '显式给出默认选项', {
      texts: texts(draw, 2, 7),
      options: { lower: true, charLevel: false },
    }),
    named('nothing but marks', '只有标点', { texts: ['...', ' \t\n', '?!'], others: ['!', 'a'] }),
    named('no other white space separates', '其他空白符不分词', {
      texts: ['fig\u00a0pie', 'fig\u3000pie\rnut  fig', 'fig pie'],
    }),
    named('an empty text as token for unknown words', '未登录词记号为空字符串', {
      texts: ['fig nut fig'],
      options: { oovToken: '' },
      others: ['fig pie nut'],
    }),
    named('no texts', '没有文本', { texts: [], others: ['a b', ''] }),
    named('a long text', '长文本', {
      texts: [text(draw, 400), staircase(draw, 40)],
      options: { numWords: 11, oovToken: '<OOV>' },
    }),
  ],
  sumLength: () => 0,
};
