import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Value } from '#graders/tensor.ts';

type Terms = { factor: number; power: number }[];

interface Check {
  f: { terms: Terms; coupling: number; absolute?: boolean };
  theta: number[];
  /** What is added to the true derivative, entry by entry; the gradient is right without it. */
  off?: number[];
  h?: number;
}

const square: Check['f'] = { terms: [{ factor: 1, power: 2 }], coupling: 0 };
const cubic: Check['f'] = {
  terms: [
    { factor: 1, power: 3 },
    { factor: -2, power: 1 },
  ],
  coupling: 0,
};
const coupled: Check['f'] = { terms: [{ factor: 0.5, power: 2 }], coupling: 1.5 };

function named(en: string, zh: string, { f, theta, off = [], h }: Check): Case {
  const slopes = theta.map((x, i) => {
    const neighbours = (theta[i - 1] ?? 0) + (theta[i + 1] ?? 0);
    const own = f.terms.reduce((sum, { factor, power }) => sum + factor * power * x ** (power - 1), 0);
    return own + f.coupling * neighbours + (f.absolute ? Math.sign(x) : 0) + (off[i] ?? 0);
  });
  const given: Value[] = [{ ...f }, Float64Array.from(theta), Float64Array.from(slopes), h ?? null];
  return { name: { en, zh }, arguments: given };
}

const numbers = (draw: Draw, length: number, low: number, high: number): number[] =>
  Array.from({ length }, () => draw.number(low, high));

/** So small that (θ + h) − h is another number. */
function tiny(draw: Draw): number[] {
  return [draw.number(1e-9, 9e-8), draw.number(-9e-8, -1e-9), draw.number(1e-12, 1e-11)];
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a cubic, gradient right', '三次函数，梯度正确', { f: cubic, theta: numbers(draw, 3, -2, 2) }),
    named('coordinates that depend on one another', '相互耦合的坐标', {
      f: coupled,
      theta: numbers(draw, 4, -1, 1),
    }),
    named('one wrong entry among five', '五个中有一个错', {
      f: square,
      theta: numbers(draw, 5, 1, 2),
      off: [0, 0, 0.5],
    }),
    named('values near zero', '接近零的值', { f: square, theta: tiny(draw) }),
    named('a step of 0.1', '步长 0.1', { f: cubic, theta: numbers(draw, 2, -1, 1), h: 0.1 }),
    named('no parameters', '没有参数', { f: square, theta: [] }),
  ],
  hidden: (draw) => [
    named('a cubic with a large step', '三次函数、大步长', {
      f: cubic,
      theta: numbers(draw, 3, -2, 2),
      h: 0.05,
    }),
    named('seven coupled coordinates', '七个耦合的坐标', { f: coupled, theta: numbers(draw, 7, -2, 2) }),
    named('one wrong entry among eleven', '十一个中有一个错', {
      f: cubic,
      theta: numbers(draw, 11, 1, 2),
      off: [0, 0, 0, 0, -1],
    }),
    named('values near zero', '接近零的值', { f: coupled, theta: tiny(draw) }),
    named('gradients of zero', '梯度为零', { f: { terms: [], coupling: 0 }, theta: numbers(draw, 3, -1, 1) }),
    named('|θ| across its kink', '跨过折点的 |θ|', {
      f: { terms: [], coupling: 0, absolute: true },
      theta: [0.0005],
      h: 1e-3,
    }),
    named('the default step beside the kink of |θ|', '|θ| 折点旁的默认步长', {
      f: { terms: [], coupling: 0, absolute: true },
      theta: [0.00005, -0.00004],
    }),
    named('gradients as small as the floor', '与下限同量级的梯度', {
      f: { terms: [{ factor: 1e-8, power: 1 }], coupling: 0 },
      theta: numbers(draw, 2, -1, 1),
      off: [5e-9],
    }),
    named('one coordinate', '一个坐标', { f: square, theta: numbers(draw, 1, 2, 3), off: [1] }),
    named('no parameters', '没有参数', { f: square, theta: [] }),
  ],
  sumLength: () => 0,
};
