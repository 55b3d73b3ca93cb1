/** How the questions of an authored topic are called: after it, so that every one is found. */
export function itemPrefix(topicId: string): string {
  return `q-${topicId}-`;
}
