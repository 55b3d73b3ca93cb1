/** What the page announces to the script below once React listens. */
export const PAGE_ALIVE = 'layerwise:alive';

/**
 * Keeps what is pressed and typed before React listens, and does it again as soon as React does: on a slow machine a
 * page can be seen long before it is alive, and its buttons would do nothing until then. Links work by themselves.
 *
 * Runs as an inline script of the page, from its text: it may use nothing from outside itself.
 */
export function keepEarlyInput(alive: string): void {
  const pressed: HTMLElement[] = [];
  const typed = new Map<HTMLInputElement | HTMLTextAreaElement, string>();

  /** An editor that is open already keeps what happens in it. */
  const isElsewhere = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('.monaco-editor') !== null;
  const keepClick = (event: Event): void => {
    if (isElsewhere(event)) return;
    // Enter and the space bar on a button, and a label's control, are clicks too.
    const control =
      event.target instanceof Element && event.target.closest('button, [type=checkbox], [type=radio]');
    if (!(control instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed.push(control);
  };
  const keepText = (event: Event): void => {
    const { target } = event;
    if (isElsewhere(event)) return;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    // What is still being composed reaches React by itself, when its composition ends.
    if ((event as InputEvent).isComposing) typed.delete(target);
    else typed.set(target, target.value);
  };
  /** React knows a field's text by its own setter: only what differs from that is news to it. */
  const typeAgain = (field: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
    const prototype = Object.getPrototypeOf(field) as object;
    field.value = text === '' ? ' ' : '';
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const release = (): void => {
    removeEventListener('click', keepClick, true);
    removeEventListener('input', keepText, true);
    for (const [field, text] of typed) if (field.isConnected) typeAgain(field, text);
    // One task for each, as real presses have: a press must see what the one before has changed.
    pressed.forEach((control, at) => setTimeout(() => control.isConnected && control.click(), at));
  };

  addEventListener('click', keepClick, true);
  addEventListener('input', keepText, true);
  // After the effects of the other components, which may set a field to what was stored.
  document.addEventListener(alive, () => setTimeout(release), { once: true });
}
