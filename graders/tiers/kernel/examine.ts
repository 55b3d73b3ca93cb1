import { modulesOf, type KernelPlan, type PassLayout } from './plan.ts';
import { prepareModule, type Prepared } from './prepare.ts';
import type { Problem } from './rejection.ts';
import { splitSections } from './sections.ts';

type Module = Extract<Prepared, { kind: 'prepared' }> & { name: string; layout: PassLayout };

export type Examined = { kind: 'examined'; modules: Module[] } | { kind: 'problems'; problems: Problem[] };

/**
 * Looks at everything of a learner's source that can be seen without a device: its sections, what this tier forbids,
 * whether it fits the plans of its calls. `passes` are the modules that the exercise declares.
 */
export function examineSource(
  source: string,
  passes: readonly string[],
  plans: readonly KernelPlan[],
): Examined {
  const sections = splitSections(source, passes);
  if (sections.kind === 'problems') return sections;
  const layouts = new Map<string, PassLayout>(plans.flatMap((plan) => [...modulesOf(plan)]));
  const modules: Module[] = [];
  const problems: Problem[] = [];
  for (const [name, layout] of layouts) {
    const prepared = prepareModule(sections.modules.get(name)!, layout);
    if (prepared.kind === 'problems') problems.push(...prepared.problems);
    else modules.push({ ...prepared, name, layout });
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'examined', modules };
}
