/** How many differences are told; a verdict that differs everywhere needs no full list. */
const limit = 20;

/** Dotted paths at which two JSON values differ, the first twenty; the empty path is the value itself. */
export function differences(left: unknown, right: unknown): string[] {
  const found: string[] = [];
  compare(asJson(left), asJson(right), '', found);
  return found.slice(0, limit);
}

function compare(left: unknown, right: unknown, at: string, found: string[]): void {
  if (found.length >= limit || Object.is(left, right)) return;
  if (!isRecord(left) || !isRecord(right) || Array.isArray(left) !== Array.isArray(right)) {
    found.push(at);
    return;
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    compare(left[key], right[key], at === '' ? key : `${at}.${key}`, found);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** As the database gives it back. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
