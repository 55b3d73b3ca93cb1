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

/** Has something in each world of an exercise's files, and of the engine what most cases and oracles import. */
const smallest: Readonly<Record<string, string>> = {
  'cases.ts': "import type { CaseDesign } from '#graders/case.ts';\nexport type Design = CaseDesign;\n",
  'reference.ts': "import { map } from '#graders/reference/map.ts';\nexport const same = map;\n",
  'loops/solution.ts': 'export const size = (x: Tensor): number => x.data.length;\n',
  'tensor/solution.ts': 'export const one = 1;\n',
};

/**
 * Children in which TypeScript reads an author's text. Its grammar makes parsers backtrack and its types compute, so that
 * a short text can take minutes: only a child can be killed.
 */
export class TypeScriptPool {
  private readonly children: ChildPool<TypeScriptJob, TypeScriptAnswer>;
  private warming: Promise<void> | null = null;

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
  async checkTypes(files: Readonly<Record<string, string>>): Promise<TypeScriptAnswer> {
    // A second child would read the library as well, and be ready later than the first.
    await this.warming?.catch(() => undefined);
    return this.children.run({ kind: 'types', files });
  }

  /**
   * Starts a child, and has it read TypeScript's library and the engine before anybody waits for that: it takes over a
   * second of a core. Where there is a child already, nothing happens.
   */
  async warm(): Promise<void> {
    if (this.warming !== null || this.children.count() > 0) return this.warming ?? undefined;
    this.warming = this.children.run({ kind: 'types', files: smallest }).then(() => undefined);
    try {
      await this.warming;
    } finally {
      this.warming = null;
    }
  }

  /** How many children there are. */
  count(): number {
    return this.children.count();
  }

  close(): void {
    this.children.close();
  }
}
