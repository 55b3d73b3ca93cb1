import type { Locale } from '#graders/text.ts';

/** What every card of the queue needs to lead on to the next. */
export interface CardSteps {
  heading: string;
  isLast: boolean;
  locale: Locale;
  onNext: () => void;
}
