// The import rules of the project, as dependency-cruiser checks them. Dependence runs one way:
// app → components, server, graders; server → graders, exercises, prisma; exercises → graders;
// components → graders.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TESTS = '[.]test[.]tsx?$';
/** What must never reach a browser. */
const SECRET = [
  '^server/',
  '^prisma/',
  '^generated/prisma/',
  '^graders/(reference|sandbox)/',
  '^exercises/[^/]+/[^/]+/(cases|reference)[.]ts$',
  '^exercises/[^/]+/[^/]+/(loops|tensor|kernel)/',
  '^exercises/quizzes/[^/]+/variants[.]ts$',
];

/** What runs in browsers: modules that say so, and what the frame and the workers are made of. */
const CLIENT = ['^graders/(browser|device)/', '-worker[.]ts$', ...modulesForClients()];

function modulesForClients() {
  return ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name))
      .map((entry) => path.posix.join(entry.parentPath, entry.name))
      .filter((file) => /^['"]use client['"]/.test(readFileSync(file, 'utf8')))
      .map((file) => `^${file.replaceAll(/[^\w/-]/g, '\\$&')}$`),
  );
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'graders-stand-alone',
      comment: 'The grading engine runs in browsers, sandboxes and the CLI: no framework, no database.',
      severity: 'error',
      from: { path: '^graders/', pathNot: TESTS },
      to: {
        path: [
          '^(app|components|server|exercises|prisma|generated|scripts|i18n|tests)/',
          '^node_modules/(@types/)?(next|next-intl|react|react-dom|@prisma|prisma|pg|pg-boss|@electric-sql)/',
        ],
      },
    },
    {
      name: 'database-only-in-server',
      comment: 'All access to the database goes through functions of server/.',
      severity: 'error',
      from: { pathNot: ['^(server|prisma|scripts|tests|generated)/', '^node_modules/'] },
      to: {
        path: [
          '^server/database/',
          '^generated/prisma/',
          '^node_modules/(@types/)?(@prisma|pg|pg-boss|@electric-sql)/',
        ],
      },
    },
    {
      name: 'server-stands-below-pages',
      comment: 'The server knows no pages: the worker and the CLI run it without Next.',
      severity: 'error',
      from: { path: '^server/', pathNot: TESTS },
      to: { path: '^(app|components|scripts|tests)/' },
    },
    {
      name: 'next-only-in-server-http',
      comment: 'Plain Node runs server/; only server/http may need a request of Next.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/http/', TESTS] },
      to: { path: '^node_modules/(@types/)?(next|next-intl|react|react-dom)/' },
    },
    {
      name: 'exercises-know-the-contract-only',
      comment: 'An exercise is content: it may use the grading engine and nothing else of the product.',
      severity: 'error',
      from: { path: '^exercises/' },
      to: { path: '^(app|components|server|scripts|prisma|generated|i18n)/' },
    },
    {
      name: 'exercises-are-independent',
      comment: 'One exercise never imports another.',
      severity: 'error',
      from: { path: '^exercises/([^/]+)/([^/]+)/' },
      to: { path: '^exercises/', pathNot: '^exercises/$1/$2/' },
    },
    {
      name: 'client-code-reaches-no-secret',
      comment: 'What runs in browsers must not reach the server, the oracle, hidden cases or solutions.',
      severity: 'error',
      from: { path: CLIENT, pathNot: TESTS },
      to: { path: SECRET, reachable: true },
    },
    {
      name: 'components-know-no-server',
      comment: 'Components are given what they show; pages read it from server/.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { path: ['^(app|server|prisma|generated/prisma)/', '^exercises/'] },
    },
    {
      name: 'scripts-and-tests-are-leaves',
      comment: 'The product does not depend on its tools.',
      severity: 'error',
      from: { path: '^(app|components|exercises|graders|i18n|server)/', pathNot: TESTS },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'The product runs on what it declares as dependencies.',
      severity: 'error',
      from: { path: '^(app|components|exercises|graders|i18n|server)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^tests/(attacks|fixtures)/',
        '^exercises/[^/]+/[^/]+/(loops|tensor|kernel)/',
        '^[.]next/',
        '^[.]test/',
        '^[.]data/',
        '^public/',
        '^next-env[.]d[.]ts$',
      ],
    },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
