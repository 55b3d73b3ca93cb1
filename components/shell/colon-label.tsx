import { useLocale } from 'next-intl';

/** Words that end in a colon, before what they name. The full-width colon of Chinese brings its own space. */
export function ColonLabel({ children }: { children: string }) {
  return useLocale() === 'zh' ? children : `${children} `;
}
