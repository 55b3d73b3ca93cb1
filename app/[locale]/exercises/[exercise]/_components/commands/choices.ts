/** One line of the palette. */
export interface Choice {
  id: string;
  group: 'commands' | 'exercises' | 'topics' | 'pages';
  label: string;
  /** What it is found by besides its label: the name in the other language, an id. */
  also: string;
  /** Its keys, as people read them. */
  keys?: string;
  run: () => void;
}

/**
 * The choices that hold every word of the query, those whose label begins with it first. Groups stay together, in the
 * order of their best match.
 */
export function findChoices(choices: readonly Choice[], query: string): Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...choices];
  const found = choices.flatMap((choice) => {
    const label = choice.label.toLowerCase();
    const text = `${label} ${choice.also.toLowerCase()}`;
    if (!words.every((word) => text.includes(word))) return [];
    const score = label.startsWith(words[0]!) ? 0 : words.every((word) => label.includes(word)) ? 1 : 2;
    return [{ choice, score }];
  });
  const groups = [...new Set(choices.map(({ group }) => group))];
  const best = (group: Choice['group']): number =>
    Math.min(...found.filter(({ choice }) => choice.group === group).map(({ score }) => score));
  return groups
    .sort((a, b) => best(a) - best(b))
    .flatMap((group) =>
      found.filter(({ choice }) => choice.group === group).sort((a, b) => a.score - b.score),
    )
    .map(({ choice }) => choice);
}
