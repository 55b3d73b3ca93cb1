import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Field } from '#components/account/field.tsx';
import type { AuthoredView } from '#graders/authoring.ts';
import { useRouter } from '#i18n/navigation.ts';
import { ask, type Answer } from '../../_components/ask.ts';
import { useProblemText } from '../../_components/use-problem-text.ts';

interface AuthorsPanelProps {
  view: AuthoredView;
  accountId: string;
}

/** Who writes the exercise; its owner lets others in and out. */
export function AuthorsPanel({ view, accountId }: AuthorsPanelProps) {
  const { id, authors, isOwner } = view;
  const t = useTranslations('authoring.workspace.authors');
  const { problem, act } = useAuthors();
  if (!isOwner) return null;
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { email: new FormData(form).get('email') };
    act(ask({ method: 'POST', path: `/${id}/authors`, body, accountId }), () => form.reset());
  };
  const remove = (author: string): void =>
    act(ask({ method: 'DELETE', path: `/${id}/authors/${author}`, accountId }));
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <ul className="flex max-w-xl flex-col border-t border-line">
        {authors.map((author) => (
          <li
            key={author.id}
            className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-b border-line py-2"
          >
            <span className="wrap-anywhere">{author.name}</span>
            {author.isOwner ? (
              <span className="text-sm text-muted">{t('owner')}</span>
            ) : (
              <button type="button" className="button-quiet" onClick={() => remove(author.id)}>
                {t('remove', { name: author.name })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={onSubmit} className="flex max-w-xl flex-col gap-3">
        <Field
          label={t('email')}
          name="email"
          type="email"
          required
          maxLength={320}
          {...(problem !== null && { problem })}
        />
        <button type="submit" className="button-quiet self-start">
          {t('add')}
        </button>
      </form>
    </section>
  );
}

function useAuthors() {
  const textOf = useProblemText();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const act = (asked: Promise<Answer<unknown>>, done: () => void = () => undefined): void => {
    setProblem(null);
    void asked.then((answer) => {
      if (!answer.isOk) return setProblem(textOf(answer));
      done();
      router.refresh();
    });
  };
  return { problem, act };
}
