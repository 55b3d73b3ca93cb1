import { framePage } from '#graders/browser/frame-page.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    framePage: string;
  }
}

/** The sandboxed frame's page, made on Node where its sources can be read, for tests that run in a browser. */
export default function setup({ provide }: TestProject): void {
  provide('framePage', framePage());
}
