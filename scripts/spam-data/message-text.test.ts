import { describe, expect, it } from 'vitest';
import { readMessage } from './message-text.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('readMessage', () => {
  it('keeps what was written, without quotations, forwarded headers, signature and footer', () => {
    const raw = lines(
      'From: somebody@example.com',
      'Subject: Re: [list] Two',
      ' lines of it',
      '',
      'On Monday somebody wrote:',
      '> what was asked',
      'The answer.',
      'Subject: what was forwarded',
      '-- ',
      'Somebody, Example Ltd',
      '_______________________________________________',
      'list mailing list',
    );
    const { subject, body } = readMessage(raw);
    expect(subject.replaceAll(/\s+/g, ' ').trim()).toBe('Two lines of it');
    expect(body.trim()).toBe('The answer.');
  });

  it('reads the plain part of several, wherever it stands', () => {
    const raw = lines(
      'Content-Type: multipart/alternative;',
      '\tboundary="=next"',
      '',
      'This is a multi-part message in MIME format.',
      '--=next',
      'Content-Type: text/html',
      '',
      '<p>shown</p>',
      '--=next',
      'Content-Type: text/plain; charset="iso-8859-1"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'plain =3D te=',
      'xt',
      '--=next--',
    );
    expect(readMessage(raw).body.trim()).toBe('plain = text');
  });

  it.each([
    ['HTML', 'text/html', '7bit', '<head><style>p {}</style></head><p>Cl<b>ick</b>&nbsp;here</p><!-- no -->'],
    ['base64', 'text/plain', 'base64', Buffer.from('Click here').toString('base64')],
    ['HTML that says it is plain', 'text/plain', '8bit', '<html><body>Click<br>here</body></html>'],
  ])('reads %s', (_, type, encoding, body) => {
    const raw = lines(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body);
    expect(readMessage(raw).body.replaceAll(/\s+/g, ' ').trim()).toBe('Click here');
  });

  it.each([
    ['nothing', ''],
    ['a subject alone', 'Subject: one'],
    ['what is no text', lines('Content-Type: image/png', '', 'iVBOR')],
    ['parts without an end', lines('Content-Type: multipart/mixed; boundary=x', '', '--x')],
  ])('finds no body in %s', (_, raw) => {
    expect(readMessage(raw).body.trim()).toBe('');
  });
});
