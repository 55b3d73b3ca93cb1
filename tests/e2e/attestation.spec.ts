import { readFileSync } from 'node:fs';
import { startServer } from '../bench/serve.ts';
import { expect, test } from './test.ts';
import { openExercise, results, write } from './workspace-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const folder = 'exercises/convolution/b-cross-correlation/kernel';

test('where the server has no GPU, the device answers its challenge and the kernel is attested', async ({
  page,
}) => {
  test.slow();
  const server = await startServer({ GPU: 'off' });
  try {
    await openExercise(page, `${server.url}/en/exercises/b-cross-correlation?tier=kernel`);
    await write(page, readFileSync(`${folder}/wrong/kernel-flipped.wgsl`, 'utf8'));
    await expect(results(page)).toContainText('rotated by 180°');
    const submit = page.getByRole('button', { name: /^Submit/ });
    await submit.click();
    await expect(results(page)).toContainText('(hidden)');
    await write(page, readFileSync(`${folder}/solution.wgsl`, 'utf8'));
    await expect(results(page)).toContainText('14 of 14');
    await submit.click();
    await expect(results(page)).toContainText('Attested: on this device all');
    await expect(results(page)).toContainText('brings no points');
    await expect(page.getByRole('banner')).not.toContainText(/\d pt/);
  } finally {
    // A page that is open would go on asking.
    await page.goto('about:blank');
    await server.stop();
  }
});
