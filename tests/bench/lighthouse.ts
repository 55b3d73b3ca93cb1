import lighthouse, { type Result } from 'lighthouse';
import { round } from './statistics.ts';

/** One page as Lighthouse saw it on its simulated phone. */
export interface PageReport {
  /** 0 to 100. */
  scores: { performance: number; accessibility: number; bestPractices: number; seo: number };
  /** Cumulative layout shift. */
  cls: number;
  /** Milliseconds until the largest content is painted, and its element. */
  lcp: number;
  lcpElement: string;
  /** Compressed bytes that came over the wire. */
  scriptBytes: number;
  totalBytes: number;
  /** Audits of the last three categories that failed. */
  failed: string[];
}

interface NetworkRequest {
  resourceType?: string;
  transferSize?: number;
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Runs Lighthouse (mobile) on a browser that listens on `port`. */
export async function reportOn(url: string, port: number): Promise<PageReport> {
  const run = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: categories });
  if (run === undefined) throw new Error(`bench: Lighthouse said nothing about ${url}`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`bench: ${url}: ${lhr.runtimeError.message}`);
  const score = (name: string): number => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const requests = listed(lhr, 'network-requests') as NetworkRequest[];
  const bytes = (of: NetworkRequest[]): number =>
    of.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
    },
    cls: round(lhr.audits['cumulative-layout-shift']?.numericValue ?? 0),
    lcp: Math.round(lhr.audits['largest-contentful-paint']?.numericValue ?? 0),
    lcpElement: lcpElement(lhr),
    scriptBytes: bytes(requests.filter(({ resourceType }) => resourceType === 'Script')),
    totalBytes: bytes(requests),
    failed: categories.slice(1).flatMap((name) => failedIn(lhr, name)),
  };
}

function failedIn(lhr: Result, category: string): string[] {
  const references = lhr.categories[category]?.auditRefs ?? [];
  return references
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}

/** Rows of an audit's table. */
function listed(lhr: Result, audit: string): unknown[] {
  const { details } = lhr.audits[audit] ?? {};
  return details?.type === 'table' ? details.items : [];
}

function lcpElement(lhr: Result): string {
  const text = JSON.stringify(lhr.audits['lcp-breakdown-insight']?.details ?? {});
  return /"selector":"([^"]*)"/.exec(text)?.[1] ?? '';
}
