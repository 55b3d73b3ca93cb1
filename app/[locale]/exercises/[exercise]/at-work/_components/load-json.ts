import type { demoData } from '#components/offline/demo-data.ts';

/** A file of public/datasets; throws where it cannot be fetched. */
export async function loadJson<Content>(name: (typeof demoData)[number]): Promise<Content> {
  const answer = await fetch(`/datasets/${name}`);
  if (!answer.ok) throw new Error(`loadJson: ${name} answered ${answer.status}`);
  return (await answer.json()) as Content;
}
