/** Names of cards: one for every quiz item and for the key idea of every exercise. */
export const itemKey = (item: string): string => `quiz:${item}`;
export const exerciseKey = (exercise: string): string => `exercise:${exercise}`;

export type NamedCard = { kind: 'item'; id: string } | { kind: 'keyIdea'; id: string };

export function parseKey(key: string): NamedCard {
  const [kind, id] = key.split(':', 2) as [string, string];
  return { kind: kind === 'quiz' ? 'item' : 'keyIdea', id };
}
