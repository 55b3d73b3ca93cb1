import { useCallback, useEffect, useRef, useState } from 'react';

export interface Draft {
  source: string;
  /** When it was last kept, or null while nothing was changed. */
  savedAt: Date | null;
  /** The browser refused to keep it (private mode, full disk): the learner is told to copy it. */
  unsaved: boolean;
  /** Another tab changed the same draft; its text waits for a decision. */
  elsewhere: string | null;
  change(source: string): void;
  takeElsewhere(): void;
  keepMine(): void;
}

interface Stored {
  source: string;
  savedAt: string;
}

/** A learner's text, kept in this browser with every key stroke. */
export function useDraft(key: string, starter: string): Draft {
  const [source, setSource] = useState(starter);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const current = useRef(starter);

  const show = useCallback((text: string, at: Date | null) => {
    current.current = text;
    setSource(text);
    setSavedAt(at);
  }, []);

  useEffect(() => {
    const stored = readStored(key);
    if (stored) show(stored.source, new Date(stored.savedAt));
    const onStorage = (event: StorageEvent): void => {
      if (event.key !== key) return;
      const other = parseStored(event.newValue);
      if (other && other.source !== current.current) setElsewhere(other.source);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [key, show]);

  const change = useCallback(
    (text: string) => {
      if (text === current.current) return;
      const at = new Date();
      const kept = store(key, { source: text, savedAt: at.toISOString() });
      setUnsaved(!kept);
      show(text, kept ? at : null);
    },
    [key, show],
  );

  return {
    source,
    savedAt,
    unsaved,
    elsewhere,
    change,
    takeElsewhere: () => {
      if (elsewhere !== null) show(elsewhere, new Date());
      setElsewhere(null);
    },
    keepMine: () => {
      store(key, { source: current.current, savedAt: new Date().toISOString() });
      setElsewhere(null);
    },
  };
}

function readStored(key: string): Stored | null {
  try {
    return parseStored(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function parseStored(text: string | null): Stored | null {
  if (text === null) return null;
  try {
    const { source, savedAt } = JSON.parse(text) as Partial<Stored>;
    return typeof source === 'string' && typeof savedAt === 'string' ? { source, savedAt } : null;
  } catch {
    return null;
  }
}

function store(key: string, stored: Stored): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}
