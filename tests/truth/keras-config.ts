import { NotExpressible, type TruthCase } from './family.ts';

/**
 * keras: the constructor's arguments by name, the positional ones (arg0, arg1 …) named in the constructor's order.
 * Throws NotExpressible for more positional arguments than names.
 */
export function kerasConfig(vector: TruthCase, positional: readonly string[] = []): Record<string, unknown> {
  const config = (vector.attributes.config ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => {
      const position = /^arg(\d+)$/.exec(key)?.[1];
      if (position === undefined) return [key, value];
      const name = positional[Number(position)];
      if (name === undefined) throw new NotExpressible(`positional constructor argument ${position}`);
      return [name, value];
    }),
  );
}

/** keras: the last part of an operation's name, such as Conv2D of layers.Conv2D. */
export function kerasName({ op }: TruthCase): string {
  return op.slice(op.lastIndexOf('.') + 1);
}
