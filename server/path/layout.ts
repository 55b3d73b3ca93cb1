import { nodesOf, type LearningPath, type PathEdge, type PathNode, type PathStage } from './learning-path.ts';

/** Units of the map; one is a CSS pixel at full size. */
export const mapSize = {
  node: { width: 196, height: 44 },
  gap: { x: 44, y: 12 },
  stage: { padding: 16, head: 44, gapX: 40, gapY: 28, width: 336 },
  margin: 24,
};

export interface PlacedNode {
  id: string;
  x: number;
  y: number;
}

export interface PlacedStage {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PathLayout {
  width: number;
  height: number;
  stages: PlacedStage[];
  nodes: ReadonlyMap<string, PlacedNode>;
  edges: (PathEdge & { line: string })[];
}

/** Where a node stands inside its stage. */
interface Cell {
  id: string;
  column: number;
  row: number;
}

/**
 * The map of a path, from left to right, the same for the same path: every stage stands right of what it needs, every
 * node right of what it builds on. Layered drawing after Sugiyama et al. 1981, with barycentres for the rows.
 */
export function layoutPath(path: LearningPath): PathLayout {
  const layers = stageLayers(path);
  const cells = new Map(path.stages.map((stage) => [stage.id, cellsOf(stage, path.edges)]));
  const sizes = new Map([...cells].map(([id, inside]) => [id, stageSize(inside)]));
  const heightOf = (layer: readonly PathStage[]): number =>
    layer.reduce((sum, { id }) => sum + sizes.get(id)!.height + mapSize.stage.gapY, -mapSize.stage.gapY);
  const tallest = Math.max(0, ...layers.map(heightOf));
  const nodes = new Map<string, PlacedNode>();
  const stages: PlacedStage[] = [];
  let x = mapSize.margin;
  for (const layer of layers) {
    let y = mapSize.margin + (tallest - heightOf(layer)) / 2;
    const width = Math.max(...layer.map(({ id }) => sizes.get(id)!.width));
    for (const { id } of layer) {
      const box = { id, x, y, width, height: sizes.get(id)!.height };
      stages.push(box);
      for (const cell of cells.get(id)!) nodes.set(cell.id, place(cell, box));
      y += box.height + mapSize.stage.gapY;
    }
    x += width + mapSize.stage.gapX;
  }
  return {
    width: x - mapSize.stage.gapX + mapSize.margin,
    height: tallest + 2 * mapSize.margin,
    stages,
    nodes,
    edges: path.edges.map((edge) => ({ ...edge, line: lineOf(nodes.get(edge.from)!, nodes.get(edge.to)!) })),
  };
}

/**
 * Stages by their distance from the beginning. A stage also stands right of an earlier one that holds prerequisites of
 * its nodes; only earlier ones count, so that there can be no cycle.
 */
function stageLayers({ stages, edges }: LearningPath): PathStage[][] {
  const stageOf = new Map(stages.flatMap((stage) => nodesOf(stage).map(({ id }) => [id, stage.id])));
  const depths = new Map<string, number>();
  const layers: PathStage[][] = [];
  for (const stage of stages) {
    const before = edges
      .filter(({ to }) => stageOf.get(to) === stage.id)
      .map(({ from }) => stageOf.get(from)!);
    const depth = 1 + Math.max(-1, ...[...stage.needs, ...before].map((id) => depths.get(id) ?? -1));
    depths.set(stage.id, depth);
    (layers[depth] ??= []).push(stage);
  }
  return layers.filter((layer) => layer.length > 0);
}

function cellsOf(stage: PathStage, edges: readonly PathEdge[]): Cell[] {
  const all = nodesOf(stage);
  const ids = new Set(all.map(({ id }) => id));
  const inside = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const columns = columnsOf(all, inside);
  const cells = new Map<string, Cell>();
  for (let column = 0; column <= Math.max(...columns.values()); column += 1) {
    const wanted = all
      .filter(({ id }) => columns.get(id) === column)
      .map(({ id }, at) => ({ id, row: meanRow(id, inside, cells) ?? at }))
      .sort((a, b) => a.row - b.row);
    let free = 0;
    for (const { id, row } of wanted) {
      const taken = Math.max(free, Math.round(row));
      cells.set(id, { id, column, row: taken });
      free = taken + 1;
    }
  }
  return [...cells.values()];
}

/** Longest way from the left; a topic stands right before the exercise that it prepares. */
function columnsOf(nodes: readonly PathNode[], edges: readonly PathEdge[]): Map<string, number> {
  const known = new Map<string, number>();
  const columnOf = (id: string): number => {
    const present = known.get(id);
    if (present !== undefined) return present;
    // What a cycle would come back to counts as standing at the left.
    known.set(id, 0);
    const before = edges.filter(({ to }) => to === id).map(({ from }) => columnOf(from));
    const column = 1 + Math.max(-1, ...before);
    known.set(id, column);
    return column;
  };
  for (const { id } of nodes) columnOf(id);
  for (const { kind, id } of nodes) {
    const after = edges.filter(({ from }) => from === id).map(({ to }) => known.get(to)!);
    if (kind === 'topic' && after.length > 0) known.set(id, Math.max(0, Math.min(...after) - 1));
  }
  return known;
}

function meanRow(id: string, edges: readonly PathEdge[], cells: ReadonlyMap<string, Cell>): number | null {
  const rows = edges.flatMap(({ from, to }) => (to === id ? (cells.get(from)?.row ?? []) : []));
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

function stageSize(cells: readonly Cell[]): { width: number; height: number } {
  const { node, gap, stage } = mapSize;
  const columns = 1 + Math.max(...cells.map(({ column }) => column));
  const rows = 1 + Math.max(...cells.map(({ row }) => row));
  return {
    width: Math.max(stage.width, columns * (node.width + gap.x) - gap.x + 2 * stage.padding),
    height: stage.head + rows * (node.height + gap.y) - gap.y + stage.padding,
  };
}

function place({ id, column, row }: Cell, box: PlacedStage): PlacedNode {
  const { node, gap, stage } = mapSize;
  return {
    id,
    x: box.x + stage.padding + column * (node.width + gap.x),
    y: box.y + stage.head + row * (node.height + gap.y),
  };
}

/** A curve from the right end of one node to the left end of the other. */
function lineOf(from: PlacedNode, to: PlacedNode): string {
  const { width, height } = mapSize.node;
  const [x0, y0, x1, y1] = [from.x + width, from.y + height / 2, to.x, to.y + height / 2];
  const bend = Math.max(18, Math.min(80, Math.abs(x1 - x0) / 2));
  return `M${x0} ${y0}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`;
}
