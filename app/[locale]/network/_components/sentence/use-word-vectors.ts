import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '#graders/text.ts';
import type { Tensor } from '#graders/tensor.ts';

export interface WordVectors {
  words: readonly string[];
  vocabulary: ReadonlySet<string>;
  /** [V, D], a row for each word. */
  table: Tensor;
}

type Stored = Record<Locale, Record<string, number[]>>;

/** The shipped word vectors of a language; null until they are here, or where they cannot be had. */
export function useWordVectors(locale: Locale): { vectors: WordVectors | null; isFailed: boolean } {
  const [stored, setStored] = useState<Stored | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<Stored> => {
      const answer = await fetch('/datasets/word-vectors.json');
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return (await answer.json()) as Stored;
    };
    load().then(
      (found) => isWanted && setStored(found),
      () => isWanted && setStored('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  const vectors = useMemo(
    () => (stored === null || stored === 'failed' ? null : readVectors(stored[locale])),
    [stored, locale],
  );
  return { vectors, isFailed: stored === 'failed' };
}

function readVectors(stored: Record<string, number[]>): WordVectors {
  const words = Object.keys(stored);
  const rows = Object.values(stored);
  const table = { shape: [rows.length, rows[0]!.length], data: Float32Array.from(rows.flat()) };
  return { words, vocabulary: new Set(words), table };
}
