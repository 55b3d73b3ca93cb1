import { describe, expect, it } from 'vitest';
import { Echoes } from './echoes.ts';

function sent(...texts: string[]): Echoes {
  const echoes = new Echoes();
  for (const text of texts) echoes.send(text);
  return echoes;
}

describe('Echoes', () => {
  it('knows a text that returns after more was typed', () => {
    const echoes = sent('a', 'ab', 'abc');
    expect(echoes.isEcho('a')).toBe(true);
    expect(echoes.isEcho('abc')).toBe(true);
  });

  it('settles what was sent before the text that returned', () => {
    const echoes = sent('a', 'ab');
    expect(echoes.isEcho('ab')).toBe(true);
    expect(echoes.isEcho('a')).toBe(false);
  });

  it('lets a text that somebody else set through, once and again', () => {
    const echoes = sent('a');
    expect(echoes.isEcho('starter')).toBe(false);
    expect(echoes.isEcho('a')).toBe(false);
  });
});
