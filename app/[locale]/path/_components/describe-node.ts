import type { getTranslations } from 'next-intl/server';
import type { PathNode } from '#server/path/learning-path.ts';
import type { PathProgress } from '#server/path/progress.ts';

/** In words what the mark of a node shows. */
export function describeNode(
  node: PathNode,
  { topics, solved }: PathProgress,
  t: Awaited<ReturnType<typeof getTranslations<'path'>>>,
): string {
  if (node.kind === 'exercise') {
    const passed = solved.get(node.id)?.length ?? 0;
    return t('exerciseState', { passed, total: node.tiers.length });
  }
  const { points = 0, reachable = 0, isMastered = false } = topics.get(node.id) ?? {};
  return t(isMastered ? 'topicMastered' : 'topicState', { points, reachable });
}
