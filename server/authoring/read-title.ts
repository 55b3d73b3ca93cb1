import { parse } from 'yaml';
import { z } from 'zod';
import { kindOfBundle, manifestFiles, type Bundle } from '#graders/bundle.ts';
import type { Text } from '#graders/text.ts';

const Named = z.object({
  id: z.string().max(120).optional().catch(undefined),
  title: z
    .object({ en: z.string().trim().min(1).max(200), zh: z.string().trim().min(1).max(200) })
    .optional()
    .catch(undefined),
});

/** What a manifest says of its name, as far as it can be read: drafts are unfinished. */
export function readTitle(files: Bundle): { id: string | null; title: Text | null } {
  const kind = kindOfBundle(files);
  if (kind === null) return { id: null, title: null };
  try {
    // No aliases: a few of them can stand for a very large document.
    const named = Named.safeParse(parse(files[manifestFiles[kind]]!, { maxAliasCount: 0 }));
    return { id: named.data?.id ?? null, title: named.data?.title ?? null };
  } catch {
    return { id: null, title: null };
  }
}
