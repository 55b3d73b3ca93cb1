import { useTranslations } from 'next-intl';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { request } from '#components/outbox/request.ts';
import { newId } from '#components/quiz/new-id.ts';
import { useRouter } from '#i18n/navigation.ts';
import type { OpenCellProps } from './cell-props.ts';

/** Leads to the exercise itself, with what stands in the cell as its draft; one that is there already stays. */
export function GoOnLink({ exercise, tier, source, start }: OpenCellProps & { tier: string }) {
  const t = useTranslations('home.cell');
  const router = useRouter();
  const { accountId } = useOutbox();
  const goOn = async () => {
    if (source !== start) {
      const body = { source, revision: newId(), base: null };
      await request(`/api/v1/exercises/${exercise}/drafts/${tier}`, { method: 'PUT', body, accountId });
    }
    router.push(`/exercises/${exercise}`);
  };
  return (
    <button type="button" className="link min-h-9" onClick={() => void goOn()}>
      {t('goOn')}
    </button>
  );
}
