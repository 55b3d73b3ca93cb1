import { arrayProblems } from './array-sizes.ts';
import { bindingProblems } from './bindings.ts';
import { expandedSize, type KernelFunction } from './functions.ts';
import { meterNames, reservedPrefix } from './inject.ts';
import { literalAt } from './literals.ts';
import type { Attribute, WgslModule } from './module.ts';
import { workgroupSize, type PassLayout } from './plan.ts';
import type { Problem } from './rejection.ts';

/**
 * Tokens of a shader with every call written out. What learners need has a few hundred; GPU compilers take time that
 * grows faster than the length, and cannot be interrupted.
 */
export const maxCodeSize = 8192;

/** Language extensions that change nothing about what a shader may cost. */
const harmless = new Set([
  'unrestricted_pointer_parameters',
  'pointer_composite_access',
  'packed_4x8_integer_dot_product',
]);

/** Everything about a module that this tier forbids, in the order of the source. */
export function checkModule(
  outline: WgslModule,
  functions: ReadonlyMap<string, KernelFunction>,
  layout: PassLayout,
): Problem[] {
  const problems = [
    ...nameProblems(outline),
    ...directiveProblems(outline),
    ...entryProblems(outline),
    ...bindingProblems(outline, layout),
    ...arrayProblems(outline),
  ];
  if (problems.length === 0) problems.push(...sizeProblems(outline, functions));
  return problems.sort((a, b) => (a.at ?? -1) - (b.at ?? -1));
}

/** Names that would hide the meter's own. */
function nameProblems({ tokens, declarations }: WgslModule): Problem[] {
  const seen = new Set<string>();
  const reserved = tokens.flatMap(({ kind, text, at }) => {
    if (kind !== 'word' || !text.startsWith(reservedPrefix) || seen.has(text)) return [];
    seen.add(text);
    return [{ reason: { code: 'reserved', name: text } as const, at }];
  });
  const hiding = declarations
    .filter(({ name }) => meterNames.has(name))
    .map(({ name, at }) => ({ reason: { code: 'reserved', name } as const, at: tokens[at]!.at }));
  return [...reserved, ...hiding];
}

function directiveProblems({ tokens, directives, declarations }: WgslModule): Problem[] {
  const unknown = directives.flatMap(({ keyword, names, at }) => {
    if (keyword === 'diagnostic') return [];
    const name = names.find((one) => keyword === 'enable' || !harmless.has(one));
    return name === undefined
      ? []
      : [{ reason: { code: 'directive', name: `${keyword} ${name}` } as const, at: tokens[at]!.at }];
  });
  const overrides = declarations
    .filter(({ keyword }) => keyword === 'override')
    .map(({ name, at }) => ({ reason: { code: 'override', name } as const, at: tokens[at]!.at }));
  return [...unknown, ...overrides];
}

const stages = new Set(['compute', 'vertex', 'fragment']);

function entryProblems(outline: WgslModule): Problem[] {
  const { tokens, declarations } = outline;
  const entries = declarations.filter(
    ({ keyword, attributes }) => keyword === 'fn' && attributes.some(({ name }) => stages.has(name)),
  );
  const problems: Problem[] = [];
  let found = false;
  for (const { name, at, attributes } of entries) {
    if (name !== 'main' || !attributes.some((one) => one.name === 'compute')) {
      problems.push({ reason: { code: 'entryPoint', name }, at: tokens[at]!.at });
      continue;
    }
    found = true;
    const size = attributes.find((one) => one.name === 'workgroup_size');
    // Without one the compiler says what is missing.
    if (size && !isOneDimensional(outline, size)) {
      const actual = textOf(outline, size);
      problems.push({ reason: { code: 'workgroupSize', actual }, at: tokens[size.at]!.at });
    }
  }
  if (!found && problems.length === 0) problems.push({ reason: { code: 'noEntryPoint' }, at: null });
  return problems;
}

/** `64`, `64, 1` or `64, 1, 1`, each a number or a constant. */
function isOneDimensional(outline: WgslModule, { arguments: given }: Attribute): boolean {
  if (given === null) return false;
  const numbers: (number | null)[] = [];
  for (let at = given.from; at < given.to; at += 2) {
    numbers.push(literalAt(outline, at));
    if (at + 1 < given.to && outline.tokens[at + 1]!.text !== ',') return false;
  }
  return numbers[0] === workgroupSize && numbers.slice(1).every((size) => size === 1);
}

function textOf({ tokens }: WgslModule, { arguments: given }: Attribute): string {
  if (given === null) return '';
  const texts = tokens.slice(given.from, given.to).map(({ text }) => (text === ',' ? ', ' : text));
  return texts.join('').slice(0, 60);
}

function sizeProblems({ tokens }: WgslModule, functions: ReadonlyMap<string, KernelFunction>): Problem[] {
  const expanded = expandedSize(functions, 'main');
  if ('recursive' in expanded) {
    const name = expanded.recursive;
    const at = tokens[functions.get(name)!.declaration.at]!.at;
    return [{ reason: { code: 'recursion', name }, at }];
  }
  const size = Math.max(expanded.size, tokens.length);
  if (size <= maxCodeSize) return [];
  return [{ reason: { code: 'codeSize', size, limit: maxCodeSize }, at: null }];
}
