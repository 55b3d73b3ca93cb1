import next from 'eslint-config-next';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '.next/',
    '.test/',
    '.data/',
    'generated/',
    'public/',
    'test-results/',
    'next-env.d.ts',
    // What learners are given and what they might write: graded, not linted.
    'exercises/*/*/{loops,tensor,kernel}/',
    'exercises/templates/*/*/loops/',
    'exercises/capstones/',
    'graders/training/learner-training.d.ts',
    'tests/fixtures/*/{right,wrong}/',
    'tests/attacks/loops/',
    'tests/attacks/tensor/',
    'tests/fixtures/',
    'graders/tiers/learner-globals.d.ts',
    'graders/tiers/learner-tensor.d.ts',
  ]),
  ...next,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // It takes every method of an interface for one that needs `this`; here contracts are written as methods.
      '@typescript-eslint/unbound-method': 'off',
      // A contract may be asynchronous where one implementation is not.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowArray: true },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'import/no-anonymous-default-export': 'off',
      // Next's rule is for CommonJS.
      '@next/next/no-assign-module-variable': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'] }],
    },
  },
  {
    // The functions that learners write have the parameters of the field's own definitions.
    // Cases are one long table.
    files: ['exercises/**/*.ts'],
    rules: { 'max-params': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // These functions travel into the sandbox as text, whole.
    files: ['graders/tiers/**', 'graders/training/replay-guest.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // `useX` is a hook only where React renders.
    files: ['{exercises,graders,scripts,server,tests}/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    // A describe block is one long function by nature, a fixture has many hands.
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: true }],
      'max-lines-per-function': 'off',
      // A row of a table of cases has as many columns as it needs.
      'max-params': 'off',
    },
  },
);
