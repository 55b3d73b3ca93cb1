/** Follows an input method at work: taking the field away in the middle of a Chinese word would lose the word. */
export function watchComposition(field: HTMLElement): { idle: () => Promise<void>; stop: () => void } {
  const listening = new AbortController();
  const { signal } = listening;
  let isComposing = false;
  field.addEventListener('compositionstart', () => (isComposing = true), { signal });
  field.addEventListener('compositionend', () => (isComposing = false), { signal });
  return {
    idle: () =>
      new Promise((resolve) => {
        if (!isComposing) resolve();
        // Some browsers put the word in after this event, hence the wait for the next task.
        else field.addEventListener('compositionend', () => setTimeout(resolve), { once: true });
      }),
    stop: () => listening.abort(),
  };
}
