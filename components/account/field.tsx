'use client';

import { useId, type InputHTMLAttributes } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  /** What has to be corrected; announced with the input. */
  problem?: string | undefined;
}

/** A labelled input with its hint and, after a failed try, what is wrong with it. */
export function Field({ label, hint, problem, ...input }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        className="h-10 rounded-md border border-line-strong bg-surface px-3 text-base aria-invalid:border-bad"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        {...input}
      />
      {note && (
        <p id={`${id}-note`} className={problem ? 'text-sm text-bad' : 'text-sm text-muted'}>
          {note}
        </p>
      )}
    </div>
  );
}
