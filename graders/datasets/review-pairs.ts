import { mulberry32 } from '../random.ts';
import type { Locale } from '../text.ts';
import { drawReviews } from './reviews.ts';

const joint = { en: ' but ', zh: ' 但是 ' };
const verb = { en: 'was', zh: '是' };
const negation = { en: 'not', zh: '不' };

/**
 * Pairs of reviews of opposite feeling: "… was good" with "… was not good", and two clauses around "but" in both orders.
 */
export function drawReviewPairs(count: number, seed: number, locale: Locale): [string, string][] {
  const uniform = mulberry32(seed);
  const pairs: [string, string][] = [];
  const adjectives = { en: ['good', 'bad', 'great', 'awful'], zh: ['好', '差', '棒', '糟'] }[locale];
  const subjects = { en: ['film', 'food', 'music', 'room'], zh: ['电影', '饭菜', '音乐', '房间'] }[locale];
  const the = { en: 'the', zh: '这' }[locale];
  const pick = (list: readonly string[]): string => list[Math.floor(uniform() * list.length)]!;
  const swappable = drawReviews(8 * count, seed, locale).texts.filter((text) => text.includes(joint[locale]));
  for (let at = 0; at < count; at += 1) {
    const text = swappable[at];
    if (at % 2 === 1 && text !== undefined) {
      const [first, second] = clauses(text, locale);
      pairs.push([`${first}${joint[locale]}${second}`, `${second}${joint[locale]}${first}`]);
      continue;
    }
    const start = `${the} ${pick(subjects)} ${verb[locale]}`;
    const adjective = pick(adjectives);
    pairs.push([`${start} ${adjective}`, `${start} ${negation[locale]} ${adjective}`]);
  }
  return pairs;
}

/** Without the fillers at the ends: a clause begins with its article and ends with its adjective. */
function clauses(text: string, locale: Locale): [string, string] {
  const article = { en: 'the', zh: '这' }[locale];
  const fillers = { en: 'honestly overall today again perhaps', zh: '老实说 总体 今天 又 也许' }[
    locale
  ].split(' ');
  const words = text.split(' ').filter((word) => !fillers.includes(word));
  const [first, second] = words.slice(words.indexOf(article)).join(' ').split(joint[locale]);
  return [first!, second!];
}
