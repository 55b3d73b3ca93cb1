import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code that nobody guesses: 12 of 31 signs are 59 bits, and tries are limited. */
export function makeCode(): string {
  return Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('');
}

/** A code as somebody typed it, without what only makes it readable. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** In groups of four. */
export function writeCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}
