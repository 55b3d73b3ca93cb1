import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../text.ts';
import { drawReviews, type Reviews } from './reviews.ts';

const locales = ['en', 'zh'] as const;

const good: Record<Locale, RegExp> = {
  en: /^(good|great|lovely|superb|pleasant|bright|fresh|smart)$/,
  zh: /^(好|棒|可爱|出色|宜人|明亮|新鲜|聪明)$/,
};
const bad: Record<Locale, RegExp> = {
  en: /^(bad|awful|dull|poor|slow|ugly|stale|weak)$/,
  zh: /^(差|糟|沉闷|劣质|缓慢|难看|陈旧|薄弱)$/,
};
const negation = /^(not|never|不|从不)$/;

/** What a reader takes from a review: the last adjective, turned around when its clause is negated. */
function feelingOf(text: string, locale: Locale): number {
  let feeling = -1;
  let isNegated = false;
  for (const word of text.split(' ')) {
    if (/^(was|是)$/.test(word)) isNegated = false;
    if (negation.test(word)) isNegated = true;
    if (good[locale].test(word)) feeling = isNegated ? 0 : 1;
    if (bad[locale].test(word)) feeling = isNegated ? 1 : 0;
  }
  return feeling;
}

describe.each(locales)('reviews in %s', (locale) => {
  const reviews = drawReviews(1200, 1, locale);

  it('are the ones that pages load', () => {
    const shipped = JSON.parse(readFileSync(`public/datasets/reviews.${locale}.json`, 'utf8')) as Reviews;
    expect(shipped).toEqual(reviews);
  });

  it('are labelled by what their last clause says', () => {
    expect(reviews.texts.map((text) => feelingOf(text, locale))).toEqual(reviews.labels);
  });

  it('are half good, half bad, and at most 20 words long', () => {
    expect(reviews.labels.filter((label) => label === 1).length).toBe(600);
    expect(Math.max(...reviews.texts.map((text) => text.split(' ').length))).toBeLessThanOrEqual(20);
  });

  it('do not give themselves away by single words', () => {
    const adjectives = reviews.texts.map((text) => text.split(' ').filter((word) => good[locale].test(word)));
    const guessed = adjectives.map((words) => (words.length > 0 ? 1 : 0));
    const right = guessed.filter((guess, at) => guess === reviews.labels[at]).length / guessed.length;
    expect(right).toBeLessThan(0.65);
  });
});

it('an empty draw is empty, and a seed repeats its draw', () => {
  expect(drawReviews(0, 1, 'en')).toEqual({ texts: [], labels: [] });
  expect(drawReviews(20, 5, 'zh')).toEqual(drawReviews(20, 5, 'zh'));
  expect(drawReviews(20, 5, 'zh')).not.toEqual(drawReviews(20, 6, 'zh'));
});
