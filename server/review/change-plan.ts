import { z } from 'zod';
import { lockOwner } from '../accounts/owner.ts';
import { database } from '../database/client.ts';
import { lockReviews, requirePlan } from './plan.ts';

export const PlanChange = z.strictObject({ perDay: z.int().min(1).max(500) });

export interface PlanView {
  perDay: number;
  timeZone: string;
}

export async function changePlan(
  learnerId: string,
  { perDay }: z.output<typeof PlanChange>,
  zone: string | null,
): Promise<PlanView> {
  return database().$transaction(async (tx) => {
    const { id: userId } = await lockOwner(tx, learnerId);
    await lockReviews(tx, userId);
    await requirePlan(tx, userId, zone);
    const { timeZone } = await tx.reviewPlan.update({ where: { userId }, data: { perDay } });
    return { perDay, timeZone };
  });
}
