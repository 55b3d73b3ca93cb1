/** Folders of files whose addresses name their versions, by how their addresses begin. */
export const STATIC_FOLDERS = {
  '/_next/static/': '.next/static',
  '/monaco/': 'public/monaco',
  '/tfjs/': 'public/tfjs',
};

export interface Encoding {
  name: 'br' | 'gzip';
  extension: '.br' | '.gz';
}

/** The smaller one first. Browsers take Brotli over HTTPS and from their own machine only. */
export const ENCODINGS: readonly Encoding[] = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
];
