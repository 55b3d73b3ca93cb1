import type { Mutant } from '../mutation/mutant.ts';
import { ChildPool } from './child-pool.ts';
import { chooseConfinement, type WantedConfinement } from './confinement.ts';

/** Not ended: the parser took too long or too much memory, and its child was killed. */
export interface MutantsAnswer {
  isEnded: boolean;
  mutants: Mutant[];
}

/**
 * A child that derives wrong solutions from an author's text. TypeScript's grammar makes parsers backtrack, so that a
 * short text can take minutes: only a child can be killed.
 */
export class MutantPool {
  private readonly children: ChildPool<string, MutantsAnswer>;

  constructor(confinement: WantedConfinement = 'auto') {
    this.children = new ChildPool(
      {
        file: 'graders/sandbox/mutants-child.ts',
        environment: {},
        options: ['--max-old-space-size=256', '--single-threaded-gc', '--no-warnings'],
        runsPerChild: 500,
        failed: () => ({ isEnded: false, mutants: [] }),
        confinement: () => chooseConfinement(confinement),
      },
      1,
    );
  }

  find(source: string): Promise<MutantsAnswer> {
    return this.children.run(source);
  }

  close(): void {
    this.children.close();
  }
}
