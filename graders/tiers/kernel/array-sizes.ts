import { literalAt } from './literals.ts';
import type { Declaration, Span, WgslModule } from './module.ts';
import type { Problem } from './rejection.ts';

/**
 * Bytes that an array may have. A software GPU's compiler writes each copy of a function's array out element by
 * element: sixty copies of 1 KiB take SwiftShader seconds, sixty of 2 KiB half a minute, in which nothing can stop it.
 * Workgroups have WGSL's own limit.
 */
export const arrayLimits = { function: 1024, workgroup: 16_384 };

const scalarBytes = 4;

/** Arrays with a size that are too large, or whose size cannot be seen. */
export function arrayProblems(outline: WgslModule): Problem[] {
  const { tokens, declarations } = outline;
  const sizes = new Sizes(outline);
  const workgroup = declarations.filter(
    ({ template }) => template !== null && tokens[template.from]?.text === 'workgroup',
  );
  const problems: Problem[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.text !== 'array' || tokens[at + 1]?.text !== '<') continue;
    const owner = workgroup.find(({ type }) => type !== null && type.from <= at && at < type.to);
    const limit = owner ? arrayLimits.workgroup : arrayLimits.function;
    const bytes = sizes.ofType(at);
    if (bytes === null) problems.push({ reason: { code: 'arrayLength' }, at: tokens[at]!.at });
    else if (bytes > limit)
      problems.push({ reason: { code: 'arraySize', bytes, limit }, at: tokens[at]!.at });
  }
  for (const { body, at } of declarations.filter(({ keyword }) => keyword === 'struct')) {
    const bytes = sizes.ofMembers(body!);
    const limit = arrayLimits.function;
    if (bytes !== null && bytes > limit)
      problems.push({ reason: { code: 'arraySize', bytes, limit }, at: tokens[at]!.at });
  }
  return problems;
}

/** Sizes of types, rounded up generously; an array without a length counts as one element. */
class Sizes {
  private readonly outline: WgslModule;
  private readonly named: Map<string, Declaration>;
  private readonly known = new Map<string, number | null>();

  constructor(outline: WgslModule) {
    this.outline = outline;
    this.named = new Map(outline.declarations.map((one) => [one.name, one]));
  }

  /** Bytes of the type that begins at this token; null when its length cannot be seen. */
  ofType(at: number): number | null {
    const { tokens } = this.outline;
    const name = tokens[at]?.text ?? '';
    const declared = this.named.get(name);
    if (declared?.keyword === 'struct' || declared?.keyword === 'alias') return this.ofNamed(declared);
    if (name === 'array' && tokens[at + 1]?.text === '<') return this.ofArray(at);
    const vector = /^vec([234])/.exec(name);
    if (vector) return scalarBytes * (vector[1] === '2' ? 2 : 4);
    const matrix = /^mat([234])x([234])/.exec(name);
    return matrix ? scalarBytes * 4 * Number(matrix[1]) : scalarBytes;
  }

  /** `name: type, name: type` with attributes before the names. */
  ofMembers({ from, to }: Span): number | null {
    const { tokens, closing } = this.outline;
    let total = 0;
    for (let at = from; at < to; at += 1) {
      const { text } = tokens[at]!;
      if (text === '(') at = closing.get(at)!;
      if (text !== ':') continue;
      const bytes = this.ofType(at + 1);
      if (bytes === null) return null;
      total += bytes;
    }
    return total;
  }

  private ofNamed(declared: Declaration): number | null {
    const known = this.known.get(declared.name);
    if (known !== undefined) return known;
    // A type that contains itself is refused by the compiler; until then it must not be followed for ever.
    this.known.set(declared.name, null);
    const span = declared.body!;
    const bytes = declared.keyword === 'struct' ? this.ofMembers(span) : this.ofType(span.from);
    this.known.set(declared.name, bytes);
    return bytes;
  }

  private ofArray(at: number): number | null {
    const { tokens } = this.outline;
    const element = this.ofType(at + 2);
    if (element === null) return null;
    let depth = 0;
    let comma = 0;
    let end = at + 1;
    for (; end < tokens.length; end += 1) {
      const { text } = tokens[end]!;
      if (text === '<') depth += 1;
      else if (text === '>') depth -= 1;
      else if (text === ',' && depth === 1 && comma === 0) comma = end;
      if (depth === 0) break;
    }
    if (comma === 0 || comma + 1 === end) return element;
    const length = this.lengthAt({ from: comma + 1, to: end });
    return length === null ? null : length * element;
  }

  /** A literal or a constant with a literal value. */
  private lengthAt(span: Span): number | null {
    const { tokens } = this.outline;
    const to = tokens[span.to - 1]?.text === ',' ? span.to - 1 : span.to;
    if (to - span.from !== 1) return null;
    return literalAt(this.outline, span.from);
  }
}
