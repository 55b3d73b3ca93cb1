/** What the inline script is told. */
export interface EarlyModules {
  /** The module whose `openEarly` is called once it has run. */
  entry: string;
  /** What must have run before it, if anything. */
  before: string | null;
  styles: string;
  /** A media query: on such a screen nothing happens. */
  except: string;
}

/**
 * Opens the page's editor as soon as both Monaco and the page are there. The styles are applied at once: later they
 * would have all of the page styled once more.
 *
 * Runs as an inline script of the page, from its text: it may use nothing from outside itself.
 */
export function openEditorEarly({ entry, before, styles, except }: EarlyModules): void {
  if (matchMedia(except).matches) return;
  const styled = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    const giveUp = (): void => {
      // Whoever needs them later asks again.
      link.remove();
      reject(new Error(styles));
    };
    Object.assign(link, { rel: 'stylesheet', href: styles, onload: () => resolve(), onerror: giveUp });
    document.head.append(link);
  });
  const load = async (): Promise<void> => {
    if (before !== null) await import(/* turbopackIgnore: true */ before);
    const modules = import(/* turbopackIgnore: true */ entry) as Promise<{ openEarly: () => Promise<void> }>;
    const [{ openEarly }] = await Promise.all([modules, styled]);
    await openEarly();
  };
  // React opens the editor otherwise, and tells why it cannot.
  load().catch(() => undefined);
}
