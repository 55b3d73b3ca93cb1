/** The key that chooses this; not read out, since a screen reader has the number of the list. */
export function KeyCap({ number }: { number: number }) {
  if (number > 9) return null;
  return (
    <kbd
      aria-hidden="true"
      className="w-4 shrink-0 text-center font-mono text-sm text-muted pointer-coarse:hidden"
    >
      {number}
    </kbd>
  );
}
