/** A learner-facing text in both languages of the product. */
export interface Text {
  en: string;
  zh: string;
}

export type Locale = keyof Text;
