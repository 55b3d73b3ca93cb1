import type { Text } from '#graders/text.ts';
import type { Stage } from '../path/read-path.ts';
import type { Section } from './read-order.ts';
import type { Topic } from './topic.ts';

export const topicOrders = ['faq', 'concepts'] as const;
export type TopicOrder = (typeof topicOrders)[number];

export interface TopicGroup {
  title: Text;
  /** Number of the stage; null for a section of the FAQ. */
  stage: number | null;
  /** Titles of the stages that are recommended before. */
  needs: Text[];
  topics: Topic[];
}

interface Material {
  topics: readonly Topic[];
  sections: readonly Section[];
  stages: readonly Omit<Stage, 'gate'>[];
}

/** The topics that are written, grouped as the FAQ treats them or as their concepts build on one another. */
export function groupTopics(order: TopicOrder, { topics, sections, stages }: Material): TopicGroup[] {
  const written = (ids: readonly string[]): Topic[] =>
    ids.flatMap((id) => topics.filter((topic) => topic.id === id));
  const groups =
    order === 'faq'
      ? sections.map(({ title, topics: ids }) => ({ title, stage: null, needs: [], topics: written(ids) }))
      : stages.map(({ id, title, needs, topics: ids }) => ({
          title,
          stage: Number(id.slice(1)),
          needs: stages.filter((stage) => needs.includes(stage.id)).map((stage) => stage.title),
          topics: written(ids),
        }));
  return groups.filter((group) => group.topics.length > 0);
}
