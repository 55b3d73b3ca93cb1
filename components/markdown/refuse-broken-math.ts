/** What rehype-katex reports about a formula. */
interface Report extends Error {
  source?: string | undefined;
}

/** In tests a formula that KaTeX could not read is an error; a learner sees its source instead. */
export function refuseBrokenMath() {
  return (_tree: unknown, file: { messages: Report[] }): void => {
    const broken = file.messages.find(({ source }) => source === 'rehype-katex');
    if (broken && process.env.NODE_ENV === 'test') throw broken;
  };
}
