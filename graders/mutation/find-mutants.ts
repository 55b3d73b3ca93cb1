import ts from 'typescript';
import type { Change, Mutant } from './mutant.ts';
import { mutateNode } from './mutate-node.ts';

/**
 * Every likely slip in a TypeScript module, one at a time: swapped axes, an index off by one, a wrong sign, a missing
 * term or factor, a wrong reduction axis, a comparison that is too strict. The module is parsed and never run.
 */
export function findMutants(source: string): Mutant[] {
  const file = ts.createSourceFile('solution.ts', source, ts.ScriptTarget.Latest, true);
  const mutants = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    for (const change of mutateNode(node)) {
      const mutant = applyChange(file, change);
      if (mutant.source !== source && !mutants.has(mutant.source)) mutants.set(mutant.source, mutant);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...mutants.values()];
}

function applyChange(file: ts.SourceFile, { kind, node, after }: Change): Mutant {
  const { text } = file;
  const [start, end] = [node.getStart(file), node.getEnd()];
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return {
    kind,
    line: line + 1,
    column: character + 1,
    before: text.slice(start, end),
    after,
    source: text.slice(0, start) + after + text.slice(end),
  };
}
