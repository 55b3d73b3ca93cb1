import type { WgslModule } from './module.ts';

/**
 * The number at a token, or that a module constant of this name has; null when it cannot be seen, as for a name that
 * a function gives another meaning.
 */
export function literalAt({ tokens, declarations }: WgslModule, at: number): number | null {
  const { kind, text } = tokens[at]!;
  if (kind === 'number') return readInteger(text);
  const constant = declarations.find(({ keyword, name }) => keyword === 'const' && name === text);
  const value = constant?.body;
  if (!value || value.to - value.from !== 1) return null;
  const isHidden = tokens.some(
    (token, place) =>
      token.text === text &&
      place !== constant.at &&
      ['const', 'let', 'var'].includes(tokens[place - 1]!.text),
  );
  if (isHidden) return null;
  const given = tokens[value.from]!;
  return given.kind === 'number' ? readInteger(given.text) : null;
}

function readInteger(text: string): number | null {
  const digits = /^(0[xX][0-9a-fA-F]+|[0-9]+)[iu]?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
