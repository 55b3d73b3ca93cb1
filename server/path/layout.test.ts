import { describe, expect, it } from 'vitest';
import { layoutPath, mapSize } from './layout.ts';
import { loadLearningPath, nodesOf, type LearningPath } from './learning-path.ts';

const path = await loadLearningPath();

function overlaps(
  a: { x: number; y: number; width: number; height: number },
  b: { x: number; y: number; width: number; height: number },
): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [Item, Item] => [a, b]));
}

describe('the map of the path', () => {
  const map = layoutPath(path);

  it('places every node inside its stage, and nothing on top of another', () => {
    const boxes = new Map(map.stages.map((box) => [box.id, box]));
    const placed = path.stages.flatMap((stage) =>
      nodesOf(stage).map(({ id }) => {
        const node = { ...map.nodes.get(id)!, ...mapSize.node };
        const box = boxes.get(stage.id)!;
        expect(node.x >= box.x && node.x + node.width <= box.x + box.width, id).toBe(true);
        expect(node.y >= box.y && node.y + node.height <= box.y + box.height, id).toBe(true);
        return node;
      }),
    );
    expect(placed.length).toBe(102);
    for (const [a, b] of pairs(placed)) expect(overlaps(a, b), `${a.id} ${b.id}`).toBe(false);
    for (const [a, b] of pairs(map.stages)) expect(overlaps(a, b), `${a.id} ${b.id}`).toBe(false);
    for (const box of map.stages) {
      expect(box.x + box.width).toBeLessThanOrEqual(map.width);
      expect(box.y + box.height).toBeLessThanOrEqual(map.height);
    }
  });

  it('leads every edge and every stage from left to right', () => {
    expect(map.edges.length).toBeGreaterThan(90);
    for (const { from, to } of map.edges)
      expect(map.nodes.get(from)!.x + mapSize.node.width, `${from} ${to}`).toBeLessThan(map.nodes.get(to)!.x);
    const boxes = new Map(map.stages.map((box) => [box.id, box]));
    for (const { id, needs } of path.stages) {
      for (const need of needs) expect(boxes.get(need)!.x).toBeLessThan(boxes.get(id)!.x);
    }
  });

  it('is the same every time', () => {
    expect(layoutPath(path)).toEqual(map);
  });

  it('is drawn even when an author made prerequisites go round in a circle', () => {
    const title = { en: 'x', zh: 'x' };
    const node = (id: string) => ({
      kind: 'exercise' as const,
      id,
      stage: 'S1',
      title,
      track: 'practice' as const,
      difficulty: 1,
      points: 1,
      tiers: [],
      requires: [],
    });
    const round: LearningPath = {
      stages: [
        { id: 'S1', number: 1, title, needs: [], gate: {}, topics: [], exercises: [node('a'), node('b')] },
      ],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    };
    expect(layoutPath(round).nodes.size).toBe(2);
  });
});
