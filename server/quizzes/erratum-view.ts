import type { ErratumView } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { inlineHtml } from './inline-html.ts';
import type { Sources } from './item-schema.ts';
import { sourceView } from './sources.ts';
import type { Erratum } from './topic.ts';

export function erratumView(
  { said, correct, sources: citations }: Erratum,
  sources: Sources,
  locale: Locale,
): ErratumView {
  return {
    saidHtml: inlineHtml(said[locale]),
    correctHtml: inlineHtml(correct[locale]),
    sources: citations.map((citation) => sourceView(citation, sources)),
  };
}
