/** A file of public/datasets; throws where it cannot be fetched. */
export async function loadJson<Content>(name: string): Promise<Content> {
  const answer = await fetch(`/datasets/${name}`);
  if (!answer.ok) throw new Error(`loadJson: ${name} answered ${answer.status}`);
  return (await answer.json()) as Content;
}
