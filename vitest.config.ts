import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/testing/chromium.ts';

const IN_BROWSER = '**/*.browser.test.ts';
const NOT_OURS = ['**/node_modules/**', '.next/**', '.test/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,components,exercises,graders,i18n,scripts,server}/**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, IN_BROWSER],
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // A database of its own and child processes per file: two at a time are enough for a small machine.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Found by the first test that needs them, they would reload the page in the middle of a run.
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs-core',
            '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops',
            '@tensorflow/tfjs-backend-cpu',
            '@tensorflow/tfjs-backend-wasm',
            '@tensorflow/tfjs-backend-webgl',
            '@tensorflow/tfjs-backend-webgpu',
            '@tensorflow/tfjs-layers',
            'sucrase',
          ],
        },
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          globalSetup: ['tests/browser-frame.ts'],
          exclude: NOT_OURS,
          testTimeout: 30_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
