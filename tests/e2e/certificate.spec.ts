import { becomeGraduate, issueCertificate } from './graduate.ts';
import { expect, test } from './test.ts';
import { newDevice } from './workspace-page.ts';

test('who has passed a track gets a certificate that anybody can check and that can be withdrawn', async ({
  page,
  browser,
}) => {
  await becomeGraduate(page);
  await page.goto('/en/progress/certificates/convolution');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Still open: 12 of 12');

  const path = await issueCertificate(page, 'Emmy Noether');
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('Emmy Noether');
  await expect(sheet).toContainText(`/en${path}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  const stranger = await newDevice(browser);
  const other = await stranger.newPage();
  await other.goto(`/zh${path}`);
  await expect(other.getByRole('article')).toContainText('Emmy Noether');
  await expect(other.getByText('撤回', { exact: true })).toHaveCount(0);

  await page.getByText('Withdraw', { exact: true }).click();
  await page.getByRole('button', { name: 'Withdraw this certificate' }).click();
  await expect(sheet).toContainText('This certificate was withdrawn');
  await other.reload();
  await expect(other.getByRole('article')).toContainText('这张证书已撤回');
  await expect(other.getByRole('article')).not.toContainText('Emmy Noether');
  await stranger.close();
});
