import { environment } from '#server/environment.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends by SMTP where SMTP_URL names a server; without one the mail is printed to the log of this process. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = environment();
  if (smtpUrl === undefined) {
    console.info(`mail to ${mail.to} (not sent: SMTP_URL is not set)\n${mail.subject}\n\n${mail.text}`);
    return;
  }
  const { createTransport } = await import('nodemailer');
  await createTransport(smtpUrl).sendMail({ from: mailFrom, ...mail });
}
