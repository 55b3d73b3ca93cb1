'use client';

import { useState, type FormEvent } from 'react';
import { sendJson, type Problem } from './send.ts';

interface Sending {
  isSending: boolean;
  problem: Problem | null;
  /** For `<form onSubmit>`: sends the form's fields; what was typed stays where it is. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => Promise<void>;
}

interface Target {
  path: string;
  method?: 'POST' | 'PATCH';
  /** Sent beside the form's own fields. */
  extra?: object;
  onDone: (sent: Record<string, string>, form: HTMLFormElement) => void;
}

/** One form's way to the API and back: sends once at a time, and moves the focus to what has to be corrected. */
export function useSending({ path, method = 'POST', extra, onDone }: Target): Sending {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isSending) return;
    setSending(true);
    const typed = textsOf(form);
    const failure = await sendJson(path, { ...typed, ...extra }, method);
    setSending(false);
    setProblem(failure);
    if (failure) focusFirst(form, failure.fields);
    else onDone(typed, form);
  };
  return { isSending, problem, onSubmit };
}

function textsOf(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function focusFirst(form: HTMLFormElement, fields: string[]): void {
  const input = fields
    .map((name) => form.elements.namedItem(name))
    .find((item) => item instanceof HTMLElement);
  input?.focus();
}
