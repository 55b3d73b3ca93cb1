import type { Text } from './text.ts';

/** Where one can go: every exercise and topic by name. */
export interface Catalogue {
  exercises: { id: string; title: Text }[];
  topics: { id: string; title: Text }[];
}
