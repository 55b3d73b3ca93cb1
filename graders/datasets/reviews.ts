import { mulberry32, shuffle } from '../random.ts';
import type { Locale } from '../text.ts';

/** Short reviews whose feeling hangs on negation and on what follows "but": counting words does not decide it. */
export interface Reviews {
  texts: string[];
  /** 1 for a good review, 0 for a bad one. */
  labels: number[];
}

const words = {
  en: {
    the: 'the',
    was: 'was',
    and: 'and',
    but: 'but',
    subjects: 'film plot food service phone screen music room'.split(' '),
    good: 'good great lovely superb pleasant bright fresh smart'.split(' '),
    bad: 'bad awful dull poor slow ugly stale weak'.split(' '),
    negations: 'not never'.split(' '),
    intensifiers: 'very really quite'.split(' '),
    fillers: 'honestly overall today again perhaps'.split(' '),
  },
  zh: {
    the: '这',
    was: '是',
    and: '而且',
    but: '但是',
    subjects: '电影 剧情 饭菜 服务 手机 屏幕 音乐 房间'.split(' '),
    good: '好 棒 可爱 出色 宜人 明亮 新鲜 聪明'.split(' '),
    bad: '差 糟 沉闷 劣质 缓慢 难看 陈旧 薄弱'.split(' '),
    negations: '不 从不'.split(' '),
    intensifiers: '非常 真的 相当'.split(' '),
    fillers: '老实说 总体 今天 又 也许'.split(' '),
  },
} satisfies Record<Locale, unknown>;

/**
 * Draws reviews, half of them good, in random order. A review is a clause, two clauses of one feeling joined by "and",
 * or two opposite ones joined by "but", where the second decides. Words are separated by spaces in both languages.
 */
export function drawReviews(count: number, seed: number, locale: Locale): Reviews {
  const uniform = mulberry32(seed);
  const labels = shuffle(
    Array.from({ length: count }, (_, at) => at % 2),
    uniform,
  );
  return { texts: labels.map((label) => drawReview(label === 1, uniform, locale)), labels };
}

function drawReview(isGood: boolean, uniform: () => number, locale: Locale): string {
  const { and, but, fillers } = words[locale];
  const filler = (chance: number): string[] => (uniform() < chance ? [pick(fillers, uniform)] : []);
  const clause = (good: boolean): string[] => drawClause(good, uniform, locale);
  const start = filler(0.5);
  const kind = uniform();
  const body =
    kind < 0.3
      ? clause(isGood)
      : kind < 0.65
        ? [...clause(isGood), and, ...clause(isGood)]
        : [...clause(!isGood), but, ...clause(isGood)];
  return [...start, ...body, ...filler(0.3)].join(' ');
}

function drawClause(isGood: boolean, uniform: () => number, locale: Locale): string[] {
  const { the, was, subjects, good, bad, negations, intensifiers } = words[locale];
  const subject = pick(subjects, uniform);
  const negation = uniform() < 0.4 ? [pick(negations, uniform)] : [];
  const intensifier = uniform() < 0.4 ? [pick(intensifiers, uniform)] : [];
  const isGoodWord = negation.length > 0 ? !isGood : isGood;
  return [the, subject, was, ...negation, ...intensifier, pick(isGoodWord ? good : bad, uniform)];
}

function pick<T>(from: readonly T[], uniform: () => number): T {
  return from[Math.floor(uniform() * from.length)]!;
}
