import { getFormatter, getTranslations } from 'next-intl/server';
import type { AccountRow } from '#server/access/accounts.ts';
import { RoleSelect } from './role-select.tsx';

interface AccountTableProps {
  accounts: AccountRow[];
  more: number;
  search: string;
  ownId: string | undefined;
  locale: string;
}

/** Accounts by a search, which works without script; each with its role to change. */
export async function AccountTable({ accounts, more, search, ownId, locale }: AccountTableProps) {
  const t = await getTranslations({ locale, namespace: 'admin.accounts' });
  const format = await getFormatter({ locale });
  return (
    <>
      <form role="search" className="flex flex-wrap items-end gap-3">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <label htmlFor="account-search" className="text-sm font-medium">
            {t('search')}
          </label>
          <input
            id="account-search"
            name="search"
            type="search"
            defaultValue={search}
            className="h-10 rounded-md border border-line-strong bg-surface px-3 text-base"
          />
        </div>
        <button type="submit" className="button-quiet">
          {t('find')}
        </button>
      </form>
      {accounts.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="border-t border-line">
          {accounts.map(({ id, name, email, role, createdAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <div className="min-w-0">
                <p className="font-medium wrap-anywhere">
                  <bdi>{name}</bdi>
                  {id === ownId && <span className="ml-2 font-normal text-muted">{t('you')}</span>}
                </p>
                <p className="text-sm wrap-anywhere text-muted">
                  {email} · {t('since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
                </p>
              </div>
              <RoleSelect id={id} name={name} role={role} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="text-sm text-muted">{t('more', { count: more })}</p>}
    </>
  );
}
