import { useEffect, useState } from 'react';
import type { Bundle } from '#graders/bundle.ts';
import type { BundleReport } from '#graders/bundle-report.ts';
import { ask, type Refused } from '../../_components/ask.ts';

const pauseMs = 700;
const busyMs = 2000;

export interface Gate {
  report: BundleReport | null;
  refused: Refused | null;
  isChecking: boolean;
  /** What the report is about; an older one stays on screen while the next is found. */
  isCurrent: boolean;
}

/** The gate's answer on the files as they are typed. Answers that come late are dropped. */
export function useGate(id: string, accountId: string, files: Bundle): Gate {
  const [found, setFound] = useState<{
    of: Bundle | null;
    report: BundleReport | null;
    refused: Refused | null;
  }>({ of: null, report: null, refused: null });
  useEffect(() => {
    const abort = new AbortController();
    let timer = setTimeout(() => void check(), pauseMs);
    async function check(): Promise<void> {
      try {
        const request = { method: 'POST' as const, path: `/${id}/check`, accountId, signal: abort.signal };
        const answer = await ask<BundleReport>({ ...request, body: { files, mutants: false } });
        if (abort.signal.aborted) return;
        if (answer.isOk) setFound({ of: files, report: answer.body, refused: null });
        else {
          setFound((before) => ({ ...before, of: files, refused: answer }));
          if (answer.code === 'tooBusy' || answer.code === 'offline')
            timer = setTimeout(() => void check(), busyMs);
        }
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    }
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [id, accountId, files]);
  const isCurrent = found.of === files;
  return { report: found.report, refused: found.refused, isChecking: !isCurrent, isCurrent };
}
