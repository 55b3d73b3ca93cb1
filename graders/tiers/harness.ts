import { createCodec } from './codec.ts';
import type { Adapter } from './tensor/adapter.ts';

/** What the sandboxes call: everything of it runs beside the learner's code, so nothing it says is believed. */
export interface Harness {
  /** From now on functions are called on tensors; before the learner's code is evaluated. */
  adapt(adapter: Adapter): void;
  /** Calls the learner's function on a packet of arguments and returns a packet that describes how it ended. */
  call(learnerFunction: unknown, argumentsPacket: ArrayBuffer): ArrayBuffer;
  /** A function that calls the exercise's driver with the learner's functions before the arguments. */
  driven(drive: unknown, functions: Record<string, unknown>): unknown;
  /** The arguments of the latest call as they are now: the grader outside compares them with what it sent. */
  argumentsAfter(): ArrayBuffer;
  /** A packet that describes an error thrown while the module was loaded. */
  describe(error: unknown): ArrayBuffer;
  /** Everything printed so far, capped. */
  console(): string;
}

/**
 * Made before the learner's code is evaluated; captures every built-in that it needs, makes time and chance
 * reproducible, and takes away what a pure function has no use for.
 */
export function createHarness(scope: Record<string, unknown>): Harness {
  const codec = createCodec();
  const { apply, defineProperty } = Reflect;
  const { imul } = Math;
  const asText = String;
  const cut = (text: string, length: number): string => apply(slice, text, [0, length]) || '';
  const { slice } = String.prototype;
  const limits = { lines: 200, line: 1000, total: 16_000, message: 600, stack: 2000, elements: 100 };

  let adapter: Adapter | null = null;

  const readText = (read: () => unknown, length: number): string => {
    try {
      const value = read();
      return typeof value === 'string' ? cut(value, length) : cut(asText(value), length);
    } catch {
      return '';
    }
  };

  let printed = '';
  let lines = 0;
  /** The first elements only: printing all of a large tensor takes seconds, which no line has room for. */
  const listElements = (data: unknown): string => {
    const { length } = data as ArrayLike<unknown>;
    let text = '';
    for (let at = 0; at < length && at < limits.elements; at += 1) {
      text += (at === 0 ? '' : ',') + asText((data as ArrayLike<unknown>)[at]);
    }
    return length > limits.elements ? `${text},…` : text;
  };
  const show = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return readText(() => value, limits.line);
    return readText(() => {
      const tensor = adapter?.show(value) ?? null;
      if (tensor !== null) return tensor;
      const { shape, data } = value as { shape?: unknown; data?: unknown };
      if (shape !== undefined && data !== undefined) return `Tensor [${asText(shape)}] ${listElements(data)}`;
      if (ArrayBuffer.isView(value)) return listElements(value);
      return value instanceof Error ? asText(value) : (JSON.stringify(value) ?? asText(value));
    }, limits.line);
  };
  const print = (...values: unknown[]): void => {
    if (lines >= limits.lines || printed.length >= limits.total) return;
    lines += 1;
    let line = '';
    for (let at = 0; at < values.length && line.length < limits.line; at += 1) {
      line += (at === 0 ? '' : ' ') + show(values[at]);
    }
    printed += `${cut(line, limits.line)}\n`;
    if (lines === limits.lines || printed.length >= limits.total) printed += '…\n';
  };
  scope.console = { log: print, info: print, warn: print, error: print, debug: print };

  let state = 0x9e3779b9;
  defineProperty(Math, 'random', {
    value: () => {
      state = (state + 0x6d2b79f5) | 0;
      const mixed = imul(state ^ (state >>> 15), state | 1);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    configurable: true,
    writable: true,
  });
  stopClock(scope);
  for (const name of ['SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry']) delete scope[name];

  /** With what the call wrote down until then, unless that is too much. */
  const encodeRecorded = (content: Record<string, unknown>): ArrayBuffer => {
    if (adapter === null || content.kind === 'overBudget') return codec.encode(content);
    try {
      return codec.encode({ ...content, ...adapter.recorded() });
    } catch {
      return codec.encode(content);
    }
  };

  const describe = (error: unknown): ArrayBuffer => {
    const thrown = error as { name?: unknown; message?: unknown; stack?: unknown } | undefined;
    // QuickJS throws null when not even an error fits the memory.
    if (error === null)
      return codec.encode({ kind: 'threw', name: 'InternalError', message: 'out of memory' });
    const stack = (): string => readText(() => thrown?.stack, limits.stack);
    const explained = adapter?.explain(error) ?? null;
    if (explained !== null) return encodeRecorded({ ...explained, stack: stack() });
    const isObject = (typeof thrown === 'object' && thrown !== null) || typeof thrown === 'function';
    return encodeRecorded({
      kind: 'threw',
      name: isObject ? readText(() => thrown.name, 60) : typeof error,
      message: isObject
        ? readText(() => thrown.message, limits.message)
        : readText(() => error, limits.message),
      stack: isObject ? stack() : '',
    });
  };

  const prepend = (first: unknown, rest: unknown[]): unknown[] => {
    const all: unknown[] = [first];
    for (let at = 0; at < rest.length; at += 1) all[at + 1] = rest[at];
    return all;
  };

  let given: unknown[] = [];
  return {
    adapt: (chosen) => {
      adapter = chosen;
    },
    call(learnerFunction, argumentsPacket) {
      const decoded = codec.decode(argumentsPacket) as unknown[];
      given = adapter === null ? decoded : adapter.receive(decoded);
      let result: unknown;
      try {
        result = apply(learnerFunction as () => unknown, undefined, given);
      } catch (error) {
        return describe(error);
      }
      try {
        if (adapter === null) return codec.encode({ kind: 'returned', value: result });
        return codec.encode({ kind: 'returned', ...adapter.deliver(result), ...adapter.recorded() });
      } catch (error) {
        if ((adapter?.explain(error) ?? null) !== null) return describe(error);
        return codec.encode({ kind: 'unreadable', message: readText(() => (error as Error).message, 300) });
      }
    },
    driven:
      (drive, functions) =>
      (...args: unknown[]) =>
        apply(drive as () => unknown, undefined, prepend(functions, args)) as unknown,
    argumentsAfter: () => {
      try {
        return codec.encode(adapter === null ? given : adapter.restore(given));
      } catch {
        return codec.encode(null);
      }
    },
    describe,
    console: () => printed,
  };
}

/** It is always midnight of 1 January 1970 UTC, so that a verdict does not depend on when it was reached. */
function stopClock(scope: Record<string, unknown>): void {
  const RealDate = Date;
  const { construct, defineProperty } = Reflect;
  function StoppedDate(...given: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(0).toString();
    return construct(RealDate, given.length === 0 ? [0] : given, new.target);
  }
  defineProperty(StoppedDate, 'prototype', { value: RealDate.prototype });
  defineProperty(RealDate.prototype, 'constructor', { value: StoppedDate });
  const { parse, UTC } = RealDate;
  for (const [name, value] of Object.entries({ parse, UTC, now: () => 0 }))
    defineProperty(StoppedDate, name, { value });
  scope.Date = StoppedDate;
  if (typeof performance === 'object') defineProperty(scope, 'performance', { value: { now: () => 0 } });
}
