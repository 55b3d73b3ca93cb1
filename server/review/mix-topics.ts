/** Keeps the order as far as it can while no two neighbours have the same topic. */
export function mixTopics<Card>(cards: readonly Card[], topicOf: (card: Card) => string): Card[] {
  const left = [...cards];
  const mixed: Card[] = [];
  while (left.length > 0) {
    const last = mixed.at(-1);
    const at = last === undefined ? 0 : left.findIndex((card) => topicOf(card) !== topicOf(last));
    mixed.push(...left.splice(Math.max(0, at), 1));
  }
  return mixed;
}
