import { AnnounceAlive } from './announce-alive.tsx';
import { keepEarlyInput, PAGE_ALIVE } from './keep-early-input.ts';

const SCRIPT = `(${keepEarlyInput.toString()})(${JSON.stringify(PAGE_ALIVE)})`;

/** Loses nothing that is pressed or typed while the page is seen but not yet alive. Stands before all controls. */
export function EarlyInput({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      {/* Browsers hide a nonce from scripts, so React would find it changed. */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
      <AnnounceAlive />
    </>
  );
}
