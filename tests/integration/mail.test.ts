import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendResetMail } from '#server/accounts/reset-mail.ts';

const received: string[] = [];
let server: net.Server;

/** The few commands of SMTP that one mail takes. */
function serveSmtp(socket: net.Socket): void {
  let data: string | null = null;
  socket.setEncoding('utf8');
  socket.write('220 test\r\n');
  socket.on('data', (text: string) => {
    if (data !== null) {
      data += text;
      if (!data.endsWith('\r\n.\r\n')) return;
      received.push(data);
      data = null;
      socket.write('250 stored\r\n');
    } else if (/^DATA/i.test(text)) {
      data = '';
      socket.write('354 go on\r\n');
    } else if (/^QUIT/i.test(text)) {
      socket.end('221 bye\r\n');
    } else {
      socket.write('250 ok\r\n');
    }
  });
}

beforeAll(async () => {
  server = net.createServer(serveSmtp);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.PUBLIC_URL = 'https://learn.example.org';
  process.env.AUTH_SECRET = 'a secret of this test, 32 characters or more';
});
afterAll(() => server.close());

async function mailFor(locale: string): Promise<string> {
  const before = received.length;
  const url = `https://learn.example.org/api/auth/reset-password/t?callbackURL=/${locale}/reset-password`;
  await sendResetMail({ user: { name: 'Ada', email: 'ada@example.org' }, token: 'abc', url });
  await expect.poll(() => received.length).toBe(before + 1);
  const [head = '', ...body] = received.at(-1)!.split('\r\n\r\n');
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  return text.replace(/=\r\n/g, '').replace(/=3D/g, '=');
}

it('mails the link by SMTP in the language of the page, to the public address', async () => {
  expect(await mailFor('en')).toContain('https://learn.example.org/en/reset-password?token=abc');
  expect(await mailFor('zh')).toContain('https://learn.example.org/zh/reset-password?token=abc');
});

it('mails nothing to a guest, whose address does not exist', async () => {
  const before = received.length;
  const user = { name: 'Guest', email: 'temp-1@guest.invalid', isAnonymous: true };
  await sendResetMail({
    user,
    token: 'abc',
    url: 'https://learn.example.org/?callbackURL=/en/reset-password',
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(received).toHaveLength(before);
});
