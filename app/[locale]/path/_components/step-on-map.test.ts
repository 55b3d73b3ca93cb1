import { describe, expect, it } from 'vitest';
import { stepOnMap, type MapPoint } from './step-on-map.ts';

const point = (id: string, x: number, y: number, links: Partial<MapPoint> = {}): MapPoint => ({
  id,
  x,
  y,
  before: [],
  after: [],
  ...links,
});

// a → c, a → d, b alone; c and d stand in the second column.
const map = [
  point('a', 0, 0, { after: ['c', 'd'] }),
  point('b', 0, 100),
  point('c', 200, 40, { before: ['a'] }),
  point('d', 200, 160, { before: ['a'] }),
];

describe('stepOnMap', () => {
  it('follows edges to the right and left', () => {
    expect(stepOnMap(map, 'a', 'ArrowRight')).toBe('c');
    expect(stepOnMap(map, 'd', 'ArrowLeft')).toBe('a');
  });

  it('goes to the nearest node on that side where no edge leads there', () => {
    expect(stepOnMap(map, 'b', 'ArrowRight')).toBe('c');
    expect(stepOnMap(map, 'a', 'ArrowLeft')).toBeNull();
  });

  it('goes up and down in its column first', () => {
    expect(stepOnMap(map, 'a', 'ArrowDown')).toBe('b');
    expect(stepOnMap(map, 'd', 'ArrowUp')).toBe('c');
    expect(stepOnMap(map, 'a', 'ArrowUp')).toBeNull();
  });

  it('knows the first and the last, and leaves other keys alone', () => {
    expect(stepOnMap(map, 'c', 'Home')).toBe('a');
    expect(stepOnMap(map, 'a', 'End')).toBe('d');
    expect(stepOnMap(map, 'a', 'Enter')).toBeNull();
  });
});
