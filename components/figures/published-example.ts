import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Example {
  arguments: unknown[];
  expected: unknown;
}

/** The published examples of an exercise, as its file has them. */
export function examplesOf(exercise: string): Example[] {
  return (parse(readFileSync(`exercises/${exercise}/exercise.yaml`, 'utf8')) as { examples: Example[] })
    .examples;
}

/** The numbers of one published example in the order of its file: what is given and what is expected. */
export function readExample(exercise: string, at = 0): { given: number[]; expected: number[] } {
  const example = examplesOf(exercise)[at];
  if (example === undefined) throw new Error(`readExample: ${exercise} has no example ${at}`);
  return { given: numbersIn(example.arguments), expected: numbersIn(example.expected) };
}

/** All numbers of a value, whatever it is made of; extents are left out. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return Object.entries(value).flatMap(([key, part]) => (key === 'shape' ? [] : numbersIn(part)));
}
