import { describe, expect, it } from 'vitest';
import { cutWindows } from './forecast-windows.ts';

const ramp = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('windows of a measured series', () => {
  it('rise on a ramp and fall on its mirror image', () => {
    const up = cutWindows(ramp(70));
    expect(up.starts).toEqual(ramp(8));
    expect(new Set(up.labels)).toEqual(new Set([1]));
    expect(new Set(cutWindows(ramp(70).reverse()).labels)).toEqual(new Set([0]));
  });

  it('have mean 0 and standard deviation 1, whatever comes after them', () => {
    const series = [...ramp(50), ...Array.from({ length: 13 }, () => 1000)];
    const { values } = cutWindows(series);
    const mean = values.reduce((sum, value) => sum + value, 0) / 50;
    const square = values.reduce((sum, value) => sum + value ** 2, 0) / 50;
    expect(mean).toBeCloseTo(0, 6);
    expect(square).toBeCloseTo(1, 5);
    expect(cutWindows([...ramp(50), ...Array.from({ length: 13 }, () => -5)]).values).toEqual(values);
  });

  it('get short gaps filled in on a line, and are left out where a gap is longer', () => {
    const whole = cutWindows(ramp(63)).values;
    const short: (number | null)[] = ramp(63);
    short.fill(null, 20, 23);
    expect(cutWindows(short).values).toEqual(whole);
    short[23] = null;
    expect(cutWindows(short).starts).toEqual([]);
    const open: (number | null)[] = ramp(63);
    open[0] = null;
    expect(cutWindows(open).starts).toEqual([]);
  });
});
