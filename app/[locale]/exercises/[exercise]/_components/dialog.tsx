import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  title: string;
  /** Most of the window, for what is compared or listed. */
  isWide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog of the browser's own kind: it keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const t = useTranslations('workspace');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // React focuses what asks for it before the dialog opens, and opening takes the focus away again.
    opened?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => opened?.close();
  }, []);
  const width = isWide ? 'h-[min(48rem,92dvh)] w-[min(72rem,96vw)]' : 'w-[min(32rem,94vw)]';
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={`m-auto max-h-[92dvh] flex-col rounded-md border border-line bg-paper p-0 text-ink backdrop:bg-black/40 open:flex ${width}`}
      // Opened again in the meantime, it is not closed.
      onClose={(event) => !event.currentTarget.open && onClose()}
      // The dialog fills its own box: what is pressed outside hits the dialog itself.
      onMouseDown={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className="flex items-center justify-between gap-4 border-b border-line py-1.5 pr-2 pl-4">
        <h2 id={heading} className="text-base">
          {title}
        </h2>
        <IconButton icon="close" label={t('close')} onClick={() => dialog.current?.close()} />
      </div>
      {children}
    </dialog>
  );
}
