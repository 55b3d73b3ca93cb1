/** Files of public/datasets that the pages of functions at work load. */
export const demoData = [
  'digit-scores.json',
  'pictures.json',
  'sentences.json',
  'series.json',
  'wine.json',
] as const;
