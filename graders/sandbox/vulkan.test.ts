import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { vulkanEnvironments } from './vulkan.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vulkan-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('passes on what names a driver, and nothing else of the host', () => {
  const host = {
    VK_ICD_FILENAMES: '/opt/icd.json',
    LD_LIBRARY_PATH: '/opt',
    DATABASE_URL: 'secret',
    HOME: '/root',
  };
  expect(vulkanEnvironments(host, [])).toEqual([
    { VK_ICD_FILENAMES: '/opt/icd.json', LD_LIBRARY_PATH: '/opt' },
  ]);
  expect(vulkanEnvironments({}, [])).toEqual([{}]);
});

it('tries a browser’s software GPU after the host’s own, where there is one', () => {
  const driver = path.join(folder, 'vk_swiftshader_icd.json');
  expect(vulkanEnvironments({}, [folder])).toEqual([{}]);
  writeFileSync(driver, '{}');
  expect(vulkanEnvironments({}, [folder])).toEqual([
    {},
    { VK_ICD_FILENAMES: driver, LD_LIBRARY_PATH: folder },
  ]);
});
