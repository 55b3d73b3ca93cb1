import { expect, it } from 'vitest';
import { outdatedCaches } from './kept-caches.ts';
import { keptAddress, packsNamedIn } from './page-address.ts';

it('keeps the assets of two builds, and pages only where their assets are', () => {
  const names = [
    ...['layerwise-assets-a', 'layerwise-pages-a', 'layerwise-assets-b', 'layerwise-pages-b'],
    ...['another-program', 'layerwise-assets-c', 'layerwise-pages-z'],
  ];
  expect(outdatedCaches(names)).toEqual(['layerwise-assets-a', 'layerwise-pages-a', 'layerwise-pages-z']);
});

it('keeps pages of exercises under their tier, and no other page', () => {
  const at = (path: string) => keptAddress(`https://x.org${path}`);
  expect(at('/en/exercises/b-conv?tier=tensor&_rsc=1')).toBe('https://x.org/en/exercises/b-conv?tier=tensor');
  expect(at('/zh/exercises/b-conv?from=path')).toBe('https://x.org/zh/exercises/b-conv');
  expect(at('/en/exercises/b-conv/at-work')).toBe('https://x.org/en/exercises/b-conv/at-work');
  for (const path of [
    '/en/exercises',
    '/en/account',
    '/en/exercises/b-conv/solution',
    '/api/v1/exercises/b-conv',
  ])
    expect(at(path)).toBeNull();
});

it('finds the pack that a page grades with, in its escaped data', () => {
  const hash = 'ab'.repeat(32);
  const html = `<script>push("{\\"packHash\\":\\"${hash}\\",\\"x\\":1}")</script>"packHash":"short"`;
  expect(packsNamedIn(html)).toEqual([`/packs/${hash}.bin`]);
});
