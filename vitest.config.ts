import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/testing/chromium.ts';

const IN_BROWSER = '**/*.browser.test.ts';
const NOT_OURS = ['**/node_modules/**', '.next/**', '.test/**'];

// Found by the first test that needs them, they would reload the page in the middle of a run.
const optimizeDeps = {
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
};

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const }],
};

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
        optimizeDeps,
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          globalSetup: ['tests/browser-frame.ts'],
          exclude: [...NOT_OURS, 'tests/backends/**'],
          testTimeout: 30_000,
          fileParallelism: false,
          browser,
        },
      },
      {
        // Every solution judged by every backend of tfjs: npm run check:backends.
        optimizeDeps,
        test: {
          name: 'backends',
          include: ['tests/backends/*.browser.test.ts'],
          globalSetup: ['tests/backends/setup.ts'],
          testTimeout: 300_000,
          browser,
        },
      },
    ],
  },
});
