import type { Mutant } from '../mutation/mutant.ts';
import type { TypeFault } from '../type-check/type-fault.ts';
import { ChildPool } from './child-pool.ts';
import { chooseConfinement, type WantedConfinement } from './confinement.ts';

export type TypeScriptJob =
  { kind: 'mutants'; source: string } | { kind: 'types'; files: Readonly<Record<string, string>> };

/** Not ended: the compiler took too long or too much memory, and its child was killed. */
export interface TypeScriptAnswer {
  isEnded: boolean;
  mutants: Mutant[];
  faults: TypeFault[];
}

/**
 * Children in which TypeScript reads an author's text. Its grammar makes parsers backtrack and its types compute, so that
 * a short text can take minutes: only a child can be killed.
 */
export class TypeScriptPool {
  private readonly children: ChildPool<TypeScriptJob, TypeScriptAnswer>;

  constructor(confinement: WantedConfinement = 'auto') {
    this.children = new ChildPool(
      {
        file: 'graders/sandbox/typescript-child.ts',
        environment: {},
        options: ['--max-old-space-size=384', '--single-threaded-gc', '--no-warnings'],
        runsPerChild: 500,
        failed: () => ({ isEnded: false, mutants: [], faults: [] }),
        confinement: () => chooseConfinement(confinement),
      },
      2,
    );
  }

  /** The wrong solutions that are derived from a module. */
  findMutants(source: string): Promise<TypeScriptAnswer> {
    return this.children.run({ kind: 'mutants', source });
  }

  /** What the compiler says of an exercise's files. */
  checkTypes(files: Readonly<Record<string, string>>): Promise<TypeScriptAnswer> {
    return this.children.run({ kind: 'types', files });
  }

  close(): void {
    this.children.close();
  }
}
