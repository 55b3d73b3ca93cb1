import type { Locale } from '#graders/text.ts';
import { environment } from '#server/environment.ts';
import { sendMail } from './mail.ts';

interface ResetRequest {
  user: { name: string; email: string; isAnonymous?: boolean | null };
  token: string;
  /** better-auth's own link; its callbackURL is the page in the learner's language. */
  url: string;
}

/** Mails the link that sets a new password, in the language of the page that asked for it. */
export function sendResetMail({ user, token, url }: ResetRequest): Promise<void> {
  if (user.isAnonymous !== true) {
    const locale = localeOf(new URL(url).searchParams.get('callbackURL') ?? '');
    const link = `${environment().publicUrl}/${locale}/reset-password?token=${encodeURIComponent(token)}`;
    // Not awaited: an answer that takes as long as the mail server tells which addresses have an account.
    sendMail({ to: user.email, ...compose(locale, user.name, link) }).catch((error: unknown) => {
      console.error('a password reset mail could not be sent:', error);
    });
  }
  return Promise.resolve();
}

function localeOf(path: string): Locale {
  return path.startsWith('/zh') ? 'zh' : 'en';
}

function compose(locale: Locale, name: string, link: string): { subject: string; text: string } {
  if (locale === 'zh') {
    return {
      subject: '重设 Layerwise 密码',
      text: `${name}，你好：\n\n打开下面的链接，为你的 Layerwise 账号设置新密码：\n${link}\n\n链接一小时内有效，只能使用一次。如果这不是你本人的操作，忽略这封邮件即可，密码不会改变。\n`,
    };
  }
  return {
    subject: 'Reset your Layerwise password',
    text: `Hello ${name},\n\nopen this link to set a new password for your Layerwise account:\n${link}\n\nIt works once, within one hour. If you did not ask for it, ignore this mail: your password stays as it is.\n`,
  };
}
