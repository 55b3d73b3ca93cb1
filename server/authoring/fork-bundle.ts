import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { kindOfBundle, manifestFiles, type Bundle } from '#graders/bundle.ts';
import { misconceptionOf } from '#server/exercises/validate.ts';
import { renameBundle } from './rename-bundle.ts';

/** What shipped folders may have and authored ones not: shaders, code for browsers, listings of whole programs. */
const shippedOnly = /^(kernel\/.*|device\.ts|program\.(ts|py))$/;

/** A copy of an exercise or a topic under another id, without what authored ones may not have. */
export function forkBundle(files: Bundle, id: string): Bundle {
  const kept = Object.fromEntries(Object.entries(files).filter(([file]) => !shippedOnly.test(file)));
  const isTopic = kindOfBundle(kept) === 'topic';
  return renameBundle(isTopic ? withoutListings(kept) : withoutKernels(kept), id);
}

/** Without the kernel tier, the examples that only it has, and the mistakes that only its wrong solutions show. */
function withoutKernels(files: Bundle): Bundle {
  const file = manifestFiles.exercise;
  const document = parseDocument(files[file]!);
  if (!document.hasIn(['tiers', 'kernel'])) return files;
  document.deleteIn(['tiers', 'kernel']);
  const examples = document.get('examples');
  if (isSeq(examples)) examples.items = examples.items.filter((_, at) => !isForKernelsAlone(document, at));
  const misconceptions = document.get('misconceptions');
  const shown = new Set(
    Object.keys(files)
      .filter((path) => path.includes('/wrong/'))
      .map(misconceptionOf),
  );
  if (isMap(misconceptions)) {
    misconceptions.items = misconceptions.items.filter(({ key }) => shown.has(String(key)));
  }
  return { ...files, [file]: document.toString({ lineWidth: 0 }) };
}

function isForKernelsAlone(document: Document, at: number): boolean {
  const tiers = document.getIn(['examples', at, 'tiers']);
  return isSeq(tiers) && tiers.toJSON().join() === 'kernel';
}

function withoutListings(files: Bundle): Bundle {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      file.endsWith('.md') ? text.replaceAll(/^\[\[program:[^\]]*\]\]\n?/gm, '') : text,
    ]),
  );
}
