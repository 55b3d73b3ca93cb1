import { NotExpressible } from './family.ts';

export interface KerasObject {
  className: string;
  config: Record<string, unknown>;
}

/**
 * A constructor's arguments by name: positional ones (arg0, arg1, …) get the names of the class's parameters, null for a
 * Python None stays. Throws NotExpressible for more positional arguments than there are names.
 */
export function namedConfig(config: unknown, parameters: readonly string[]): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [key, value] of Object.entries((config ?? {}) as Record<string, unknown>)) {
    const position = /^arg(\d+)$/.exec(key)?.[1];
    const name = position === undefined ? key : parameters[Number(position)];
    if (name === undefined) throw new NotExpressible(`positional argument ${position}`);
    named[name] = value;
  }
  return named;
}

/** An object given as {"$class", "args", "kwargs"}; its class name without the module. */
export function kerasObject(value: unknown): KerasObject | undefined {
  if (typeof value !== 'object' || value === null || !('$class' in value)) return undefined;
  const { $class, args, kwargs } = value as {
    $class: string;
    args?: unknown[];
    kwargs?: Record<string, unknown>;
  };
  const config: Record<string, unknown> = { ...kwargs };
  args?.forEach((argument, at) => (config[`arg${at}`] = argument));
  return { className: $class.split('.').at(-1)!, config };
}

/** The number that an initialiser fills a weight with. Throws NotExpressible for random ones. */
export function constantOf(initializer: unknown, what: string): number {
  if (typeof initializer === 'string') {
    if (initializer === 'zeros') return 0;
    if (initializer === 'ones') return 1;
  }
  const object = kerasObject(initializer);
  if (object?.className === 'Zeros') return 0;
  if (object?.className === 'Ones') return 1;
  if (object?.className === 'Constant') {
    const { value = 0 } = namedConfig(object.config, ['value']);
    if (typeof value === 'number') return value;
  }
  throw new NotExpressible(`${what} starts from ${JSON.stringify(initializer ?? 'the random default')}`);
}
