import { literalAt } from './literals.ts';
import type { Declaration, WgslModule } from './module.ts';
import type { PassLayout } from './plan.ts';
import type { KernelRejection, Problem } from './rejection.ts';

/** Resources that are not where the plan puts them, or not of its kind. */
export function bindingProblems(outline: WgslModule, layout: PassLayout): Problem[] {
  const taken = new Set<number>();
  return outline.declarations.flatMap((declared) => {
    if (declared.keyword !== 'var') return [];
    const isBound = declared.attributes.some(({ name }) => name === 'group' || name === 'binding');
    const reason = isBound ? bindingReason(outline, declared, layout, taken) : null;
    return reason === null ? [] : [{ reason, at: outline.tokens[declared.at]!.at }];
  });
}

function bindingReason(
  outline: WgslModule,
  declared: Declaration,
  { bindings, scalars }: PassLayout,
  taken: Set<number>,
): KernelRejection | null {
  const { name, attributes } = declared;
  const numberOf = (wanted: string): number | null => {
    const given = attributes.find((one) => one.name === wanted)?.arguments;
    return given && given.to - given.from === 1 ? literalAt(outline, given.from) : null;
  };
  const [group, binding] = [numberOf('group'), numberOf('binding')];
  if (group === null || binding === null) return { code: 'bindingNumbers', name };
  if (group !== 0) return { code: 'bindingGroup', group };
  // Behind the buffers stands the uniform.
  if (binding > bindings.length) return { code: 'binding', binding, count: bindings.length + 1 };
  if (taken.has(binding)) return { code: 'bindingTwice', binding };
  taken.add(binding);
  const expected = wantedSpace(bindings[binding]?.access);
  if (spaceOf(outline, declared) !== expected) return { code: 'bindingKind', name, expected };
  return binding < bindings.length || fitsScalars(outline, declared, scalars)
    ? null
    : { code: 'uniform', name, expected: scalars.map((one) => `${one.name}: ${one.type}`).join(', ') };
}

/** The struct of P may end early, but each of its fields must be the scalar at its place. */
function fitsScalars(
  { tokens, closing, declarations }: WgslModule,
  { type }: Declaration,
  scalars: PassLayout['scalars'],
): boolean {
  if (type === null || type.to - type.from !== 1) return false;
  const named = tokens[type.from]!.text;
  const struct = declarations.find(({ keyword, name }) => keyword === 'struct' && name === named);
  const types: string[] = [];
  if (!struct?.body) types.push(named);
  for (let at = struct?.body?.from ?? 0; at < (struct?.body?.to ?? 0); at += 1) {
    if (tokens[at]!.text === '(') at = closing.get(at)!;
    if (tokens[at]!.text === ':') types.push(tokens[at + 1]?.text ?? '');
  }
  return types.every((one, at) => one === scalars[at]?.type);
}

function wantedSpace(access: 'read' | 'write' | undefined): string {
  if (access === undefined) return 'var<uniform>';
  return access === 'read' ? 'var<storage, read>' : 'var<storage, read_write>';
}

function spaceOf({ tokens }: WgslModule, { template }: Declaration): string {
  if (template === null) return 'var';
  const words = tokens
    .slice(template.from, template.to)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  // Storage is read-only where nothing is said.
  if (words[0] === 'storage' && words.length === 1) words.push('read');
  return `var<${words.join(', ')}>`;
}
