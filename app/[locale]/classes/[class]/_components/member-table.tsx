'use client';

import { useTranslations } from 'next-intl';
import { ProblemText } from '#components/account/problem-text.tsx';
import { Choice } from '#components/classes/choice.tsx';
import type { MemberView } from '#graders/class.ts';
import { useAction } from './use-action.ts';

interface MemberTableProps {
  classId: string;
  members: MemberView[];
  ownId: string;
}

/** Who is in the class; on a phone each row stands in two lines. A section is kept when its field is left. */
export function MemberTable({ classId, members, ownId }: MemberTableProps) {
  const t = useTranslations('classes.members');
  const { send, problem } = useAction();
  return (
    <section aria-labelledby="members" className="flex flex-col gap-4">
      <h2 id="members" className="text-lg font-semibold">
        {t('title', { count: members.length })}
      </h2>
      <ProblemText problem={problem} />
      <table aria-labelledby="members" className="w-full text-left max-sm:block">
        <thead className="border-b border-line-strong text-sm text-muted max-sm:sr-only">
          <tr>
            {[t('name'), t('section'), t('role'), t('remove')].map((heading) => (
              <th key={heading} scope="col" className="py-2 pr-4 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-sm:block max-sm:border-y max-sm:border-line">
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              isOwn={member.id === ownId}
              send={(body, method) =>
                void send(`/api/v1/classes/${classId}/members/${member.id}`, body, method)
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const roles = ['learner', 'instructor'] as const;

interface MemberRowProps {
  member: MemberView;
  isOwn: boolean;
  send: (body: object, method: 'PATCH' | 'DELETE') => void;
}

function MemberRow({ member, isOwn, send }: MemberRowProps) {
  const t = useTranslations('classes.members');
  const keepSection = (section: string) => {
    if (section.trim() !== member.section) send({ section }, 'PATCH');
  };
  return (
    <tr className="max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-end max-sm:gap-x-4 max-sm:gap-y-2 max-sm:py-3">
      <th
        scope="row"
        className="font-normal wrap-anywhere max-sm:flex max-sm:min-h-10 max-sm:items-center sm:py-2 sm:pr-4"
      >
        <bdi>{member.name}</bdi>
      </th>
      <td className="max-sm:col-start-1 max-sm:row-start-2 sm:py-2 sm:pr-4">
        <span aria-hidden="true" className="text-sm text-muted sm:hidden">
          {t('section')}
        </span>
        <input
          defaultValue={member.section}
          aria-label={t('sectionOf', { name: member.name })}
          maxLength={60}
          onBlur={(event) => keepSection(event.target.value)}
          className="h-10 w-full rounded-md border border-line-strong bg-surface px-3 sm:w-32"
        />
      </td>
      <td className="max-sm:row-start-2 sm:py-2 sm:pr-4">
        <Choice
          label={t('roleOf', { name: member.name })}
          isLabelHidden
          value={member.role}
          options={roles.map((value) => ({ value, label: t(value) }))}
          onChange={(role) => send({ role }, 'PATCH')}
        />
      </td>
      <td className="max-sm:col-start-2 max-sm:row-start-1 max-sm:justify-self-end max-sm:empty:hidden sm:py-2">
        {!isOwn && (
          <button
            type="button"
            className="button-quiet"
            aria-label={t('removeOne', { name: member.name })}
            onClick={() => send({}, 'DELETE')}
          >
            {t('remove')}
          </button>
        )}
      </td>
    </tr>
  );
}
