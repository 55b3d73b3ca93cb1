import { isAuthoredId } from '#graders/bundle.ts';
import type { ListedTier } from '#graders/exercise.ts';
import type { Locale, Text } from '#graders/text.ts';

/** An exercise or a topic that can be assigned. */
export interface PartOption {
  kind: 'exercise' | 'topic';
  id: string;
  title: Text;
  /** Of an exercise. */
  tiers: readonly ListedTier[];
}

export type PartDraft = { kind: 'exercise'; id: string; tier: ListedTier } | { kind: 'topic'; id: string };

/** Tiers that an exercise may have of which nothing else is known: saving tells whether it has them. */
const possible: readonly ListedTier[] = ['loops', 'tensor', 'kernel'];

/**
 * The options that hold every word of the query in their id or in one of their titles. Those whose id is the query come
 * first, then those whose title in the page's language begins with it. The full id of what a colleague wrote is an option
 * too.
 */
export function findOptions(options: readonly PartOption[], query: string, locale: Locale): PartOption[] {
  const sought = query.trim().toLowerCase();
  if (sought === '') return [...options];
  const words = sought.split(/\s+/);
  const found = options.flatMap((option) => {
    const title = option.title[locale].toLowerCase();
    const text = `${option.id} ${option.title.en} ${option.title.zh}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return [];
    const inTitle = words.every((word) => title.includes(word)) ? 2 : 3;
    return [{ option, rank: option.id === sought ? 0 : title.startsWith(sought) ? 1 : inTitle }];
  });
  if (found.length === 0 && isAuthoredId(sought) && words.length === 1) return optionsOf(sought);
  return found.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option);
}

function optionsOf(id: string): PartOption[] {
  const title = { en: id, zh: id };
  return [
    { kind: 'exercise', id, title, tiers: possible },
    { kind: 'topic', id, title, tiers: [] },
  ];
}

/** The tiers of an exercise that the list does not ask for yet. */
export function freeTiers(
  { id, tiers }: Pick<PartOption, 'id' | 'tiers'>,
  parts: readonly PartDraft[],
): ListedTier[] {
  return tiers.filter(
    (tier) => !parts.some((part) => part.kind === 'exercise' && part.id === id && part.tier === tier),
  );
}

/** The part that choosing an option adds; null where the list has all of it. */
export function partOf(option: PartOption, parts: readonly PartDraft[]): PartDraft | null {
  const { kind, id } = option;
  if (kind === 'topic')
    return parts.some((part) => part.kind === 'topic' && part.id === id) ? null : { kind, id };
  const tier = freeTiers(option, parts)[0];
  return tier === undefined ? null : { kind, id, tier };
}
