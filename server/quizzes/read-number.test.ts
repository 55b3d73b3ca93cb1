import { expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

it.each([
  ['33', 33],
  [' 33 ', 33],
  ['+33', 33],
  ['-6', -6],
  ['−6', -6],
  ['－6', -6],
  ['１１６０', 1160],
  ['１，１６０', 1160],
  ['1,160', 1160],
  ['144 400', 144400],
  ['144\u202f400', 144400],
  ["2'794'240", 2794240],
  ['1,329,473.5', 1329473.5],
  ['0.25', 0.25],
  ['０．２５', 0.25],
  ['0。25', 0.25],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 0.001],
  ['1.5E+3', 1500],
  ['1.5×10^-3', 0.0015],
  ['1.5 × 10⁻³', 0.0015],
  ['1.5·10³', 1500],
  ['10⁴', 10000],
  ['-10^2', -100],
  ['007', 7],
])('reads %j as %d', (typed, value) => {
  expect(readNumber(typed)).toEqual({ ok: true, value });
});

it.each([
  ['', 'empty'],
  ['　', 'empty'],
  ['0,5', 'comma'],
  ['3,14', 'comma'],
  ['14,4400', 'comma'],
  ['1,000,00', 'comma'],
  ['33 positions', 'unit'],
  ['99%', 'unit'],
  ['99％', 'unit'],
  ['33个', 'unit'],
  ['5/3', 'expression'],
  ['3*11', 'expression'],
  ['2^5', 'expression'],
  ['1e999', 'tooLarge'],
  ['three', 'unreadable'],
  ['三', 'unreadable'],
  ['Infinity', 'unreadable'],
  ['NaN', 'unreadable'],
  ['--5', 'unreadable'],
  ['1.2.3', 'unreadable'],
  ['.', 'unreadable'],
])('refuses %j as %s', (typed, problem) => {
  expect(readNumber(typed)).toEqual({ ok: false, problem });
});
