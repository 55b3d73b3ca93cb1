import { expect, it } from 'vitest';
import { evaluateCondition, evaluateNumber, type Parameters } from './evaluate-expression.ts';
import { ExpressionError } from './expression-error.ts';
import { namesOf, parseExpression } from './parse-expression.ts';

const value = (source: string, parameters: Parameters = {}): number =>
  evaluateNumber(parseExpression(source), parameters);
const holds = (source: string, parameters: Parameters = {}): boolean =>
  evaluateCondition(parseExpression(source), parameters);

// Values on the right: the check values that the curriculum states for seed 1.
it.each<[string, Parameters, number]>([
  ['Math.floor((n+2*p-k)/s)+1', { n: 63, k: 3, s: 2, p: 2 }, 33],
  ['Math.max((Math.ceil(n/s)-1)*s+k-n,0)', { n: 22, k: 2, s: 2 }, 0],
  ['2*(v*Math.tanh(w*x)-t)*v*(1-Math.tanh(w*x)**2)*x', { x: 1, w: 0.3, v: -1, t: -1 }, -1.29709],
  ['-Math.log(p)', { p: 0.5 }, 0.693147],
  ['a*Math.min(1,m/Math.sqrt(a*a+b*b))', { a: 6, b: 4, m: 2.5 }, 2.08013],
  ['1/(1+Math.exp((b-a)/Math.sqrt(dk)))', { dk: 16, a: -4, b: 2 }, 0.182426],
  ['m*({float32:4,float16:2,int8:1})[t]', { m: 25, t: 'float32' }, 100],
  ['Math.round(-128-a*255/(b-a))', { a: -2, b: 1.55 }, 16],
  ['n-Math.floor(n*s/100+1e-9)', { n: 18432, s: 50 }, 9216],
])('%s', (source, parameters, expected) => {
  expect(Math.abs(value(source, parameters) - expected)).toBeLessThanOrEqual(
    5e-6 * Math.max(1, Math.abs(expected)),
  );
});

it('follows the precedence and associativity of JavaScript', () => {
  expect(value('2+3*4-6/2%2')).toBe(2 + 3 * 4 - ((6 / 2) % 2));
  expect(value('2**3**2')).toBe(512);
  expect(value('(-2)**2')).toBe(4);
  expect(value('-2-3')).toBe(-5);
  expect(value('7%-4')).toBe(3);
  expect(holds('1<2&&2<=2||false')).toBe(true);
  expect(holds('!(u===v&&v===w)', { u: 1, v: 1, w: 2 })).toBe(true);
  expect(value("t==='int8'?1:4", { t: 'float32' })).toBe(4);
});

it('evaluates only the side of && and || that decides', () => {
  expect(holds('false&&missing', {})).toBe(false);
  expect(holds('true||missing', {})).toBe(true);
});

it('names every parameter that is used', () => {
  expect([...namesOf(parseExpression('Math.max(a,b)*({x:c})[t]+1'))].sort()).toEqual(['a', 'b', 'c', 't']);
});

it.each([
  ['process.exit(1)', '"." at column 8 is not allowed'],
  ['constructor', 'unknown parameter constructor'],
  ['Math.constructor(1)', 'Math.constructor is not available'],
  ['Math.random()', 'Math.random is not available'],
  ['a=1', '"=" at column 2 is not allowed'],
  ['1+', 'got the end'],
  ['(1', '")" must stand here'],
  ['-2**2', 'signed base'],
  ['Math.pow(2)', 'takes 2 arguments, got 1'],
  ["'a'+1", 'a number must stand here, got "a"'],
  ['1&&2', 'a condition must stand here, got 1'],
  ['({a:1})[t]', 'the table has no entry b'],
  ['1;2', '";" at column 2 is not allowed'],
])('refuses %s with a reason', (source, reason) => {
  const run = () => value(source, { t: 'b' });
  expect(run).toThrow(ExpressionError);
  expect(run).toThrow(reason);
});
