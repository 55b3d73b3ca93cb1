// Cuts the data sets that capstones are trained on into what pages load and what only the server holds:
// node scripts/build-capstone-data.ts <folder with digits8x8, fashion2500 and timeseries .json>
import fs from 'node:fs';
import path from 'node:path';
import { mulberry32, shuffle } from '#graders/random.ts';
import { publicParts } from '#graders/training/data-set.ts';

interface ImageSet {
  shape: [number, number, number];
  pixels: string;
  labels: string;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    'usage: node scripts/build-capstone-data.ts <folder with digits8x8, fashion2500 and timeseries .json>',
  );
  process.exit(2);
}

/** Images that pictures.json and digit-scores.json show: the server holds none of them. */
const shown = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1423, 1456, 1496, 1602, 1606, 1646, 1794];

/**
 * The file goes from one writer to the next: a part cut from its end would be in other hands than was trained on, and an
 * easy or a hard one. So images are taken from everywhere.
 */
const hidden = new Set(
  shuffle(
    Array.from({ length: 1797 }, (_, at) => at).filter((at) => !shown.includes(at)),
    mulberry32(1),
  ).slice(0, 1797 - publicParts.handwritten),
);
const digits = read('digits8x8.json') as ImageSet;
write(
  'public/datasets/digits8x8.json',
  pickImages(digits, (at) => !hidden.has(at)),
);
write('server/capstones/held-out/handwritten.json', {
  ...pickImages(digits, (at) => hidden.has(at)),
  places: [...hidden].sort((a, b) => a - b),
});

const fashion = read('fashion2500.json') as ImageSet;
write(
  'public/datasets/fashion.json',
  pickImages(fashion, (at) => at < publicParts.fashion),
);
write(
  'server/capstones/held-out/fashion.json',
  pickImages(fashion, (at) => at >= publicParts.fashion),
);

const { co2_weekly: weeks } = read('timeseries.json') as { co2_weekly: { values: (number | null)[] } };
write('public/datasets/co2.json', { ...weeks, values: weeks.values.slice(0, publicParts.co2) });
write('server/capstones/held-out/co2.json', {
  ...weeks,
  startsAfter: publicParts.co2,
  values: weeks.values.slice(publicParts.co2),
});

function pickImages(set: ImageSet, isWanted: (at: number) => boolean): ImageSet {
  const [count, rows, columns] = set.shape;
  const chosen = Array.from({ length: count }, (_, at) => at).filter(isWanted);
  const pixels = Buffer.from(set.pixels, 'base64');
  const labels = Buffer.from(set.labels, 'base64');
  const area = rows * columns;
  const picked = Buffer.concat(chosen.map((at) => pixels.subarray(at * area, (at + 1) * area)));
  return {
    ...set,
    shape: [chosen.length, rows, columns],
    pixels: picked.toString('base64'),
    labels: Buffer.from(chosen.map((at) => labels[at]!)).toString('base64'),
  };
}

function read(name: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(folder!, name), 'utf8'));
}

function write(file: string, content: object): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(content)}\n`);
}
