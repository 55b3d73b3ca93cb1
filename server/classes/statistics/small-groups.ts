/** A number over fewer learners would tell about single ones. */
export const smallestGroup = 5;

/** How many learners; null stands for some, but fewer than may be told. Nobody at all says nothing about anybody. */
export function tellCount(learners: number, hidesSmall: boolean): number | null {
  return hidesSmall && learners > 0 && learners < smallestGroup ? null : learners;
}

/** A number over so many learners; null where they are too few to tell it. */
export function tellValue<Value>(value: Value, learners: number, hidesSmall: boolean): Value | null {
  return hidesSmall && learners < smallestGroup ? null : value;
}
