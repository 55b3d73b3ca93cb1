/** What the inline script is told. */
export interface EarlyModules {
  /** The module whose `openEarly` is called once it has run. */
  entry: string;
  /** What must have run before it, if anything. */
  before: string | null;
  styles: string;
  /** A media query: on such a screen nothing happens. */
  except: string;
  /** Milliseconds that React waits at most: on a slow connection Monaco comes long after it. */
  reactWaits: number;
}

/**
 * Where Next's own `<Script strategy="beforeInteractive">` puts its address and attributes: each is loaded in turn before
 * React starts.
 */
type ScriptsBefore = [src: string, attributes: Record<string, string>][];

/**
 * Opens the page's editor as soon as both Monaco and the page are there. The styles are applied at once: later they
 * would have all of the page styled once more. React starts afterwards: both at once, the editor would open later, and the
 * page would not be alive sooner.
 *
 * Runs as an inline script of the page, from its text: it may use nothing from outside itself.
 */
export function openEditorEarly({ entry, before, styles, except, reactWaits }: EarlyModules): void {
  if (matchMedia(except).matches) return;
  const scripts = ((self as { __next_s?: ScriptsBefore }).__next_s ??= []);
  // Of no type that browsers know, it loads nothing, and React waits until we say that it has.
  const nothing: ScriptsBefore[number] = ['data:,', { id: 'react-waits', type: 'text/plain' }];
  scripts.push(nothing);
  const letReactStart = (): void => {
    const at = scripts.indexOf(nothing);
    if (at !== -1) scripts.splice(at, 1);
    document.getElementById('react-waits')?.dispatchEvent(new Event('load'));
  };
  setTimeout(letReactStart, reactWaits);
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
  load()
    .catch(() => undefined)
    // Once the text has been drawn; a page that is not seen draws nothing, and goes by the time above.
    .finally(() => requestAnimationFrame(() => setTimeout(letReactStart)));
}
