import { selectPassedSource } from '#server/submissions/passed-source.ts';

/** The learner's own verified functions that explain a network; null where one is not written yet. */
export async function selectAttributionSources(
  userId: string | null,
): Promise<{ gradCam: string | null; integratedGradients: string | null }> {
  if (userId === null) return { gradCam: null, integratedGradients: null };
  const [gradCam, integratedGradients] = await Promise.all(
    ['e-grad-cam', 'e-integrated-gradients'].map((exerciseId) =>
      selectPassedSource(userId, { exerciseId, tier: 'loops' }),
    ),
  );
  return { gradCam: gradCam!, integratedGradients: integratedGradients! };
}
