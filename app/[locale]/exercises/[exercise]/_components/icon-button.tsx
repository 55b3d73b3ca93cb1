import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';

interface IconButtonProps extends ComponentProps<'button'> {
  icon: ComponentProps<typeof Icon>['name'];
  /** What it does; shown on hover, and read out. */
  label: string;
}

/** A button of a toolbar: a drawing with its words for whoever hovers or listens. */
export function IconButton({ icon, label, className = '', ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      className={`flex size-9 shrink-0 items-center justify-center rounded text-muted -outline-offset-2 hover:bg-sunken hover:text-ink ${className}`}
      {...button}
    >
      <Icon name={icon} />
    </button>
  );
}
