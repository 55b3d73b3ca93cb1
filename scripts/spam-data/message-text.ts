/** What somebody wrote, without what carried it. */
export interface MessageText {
  subject: string;
  body: string;
}

/** Reads a message of the internet (RFC 5322, MIME): its subject and its text, of HTML what would be shown. */
export function readMessage(raw: string): MessageText {
  const text = raw.replaceAll('\r', '');
  const subject = /^subject:(.*(?:\n[ \t].*)*)/im.exec(headOf(text))?.[1] ?? '';
  return { subject: cleanSubject(subject), body: cleanBody(partText(text, 0)) };
}

function headOf(part: string): string {
  return part.split('\n\n', 1)[0]!;
}

/** The first part that is plain text, else the first of HTML. */
function partText(part: string, depth: number): string {
  const head = headOf(part).replaceAll(/\n[ \t]+/g, ' ');
  const body = part.slice(headOf(part).length + 2);
  const type = /^content-type:\s*([\w/-]+)/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain';
  const boundary = /boundary="?([^";\n]+)/i.exec(head)?.[1];
  if (type.startsWith('multipart/') && boundary !== undefined && depth < 4) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .map((one) => one.replace(/^-*\n/, ''));
    const isHtml = (one: string): boolean => /^content-type:\s*text\/html/im.test(headOf(one));
    const texts = [...parts.filter((one) => !isHtml(one)), ...parts.filter(isHtml)];
    return texts.map((one) => partText(one, depth + 1)).find((one) => one.trim() !== '') ?? '';
  }
  if (!type.startsWith('text/')) return '';
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  const decoded = decode(body, encoding);
  return type === 'text/html' || /<(html|body|table|font|br|p)\b/i.test(decoded) ? shown(decoded) : decoded;
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('latin1');
  if (encoding !== 'quoted-printable') return body;
  return body
    .replaceAll(/=[ \t]*\n/g, '')
    .replaceAll(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function shown(html: string): string {
  return html
    .replaceAll(/<(script|style|head|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, ' ')
    .replaceAll(/<\/?(br|p|td|tr|div|li|h\d|table)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&[#\w]+;/g, ' ');
}

/** Without what lists and programs put in front: "Re:", "[ILUG]". */
function cleanSubject(subject: string): string {
  return subject
    .replaceAll(/=\?[^?]*\?[qb]\?[^?]*\?=/gi, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(re|fwd?|aw)\s*:/gi, ' ');
}

const footer =
  /^(?:-- ?$|_{8,}|-{8,}|={8,}\s*$|-+ ?(?:original message|begin pgp signature)|to unsubscribe|this sf\.net email)/im;
const quoted =
  /^\s*[>|}:]|(?:wrote|writes|said|says):?\s*$|^\s*(?:on (?:mon|tue|wed|thu|fri|sat|sun)\b|at \d|in message\b|quoting\b)/i;
const carried = /^\s*(?:url|date|from|to|cc|sent|subject|hash|message-id|content-[\w-]+)\s*:|^-----begin/i;

/** Without quotations, what forwarding repeats of headers, signatures and the footers of lists. */
function cleanBody(body: string): string {
  const own = body.trimStart().replace(/^-----BEGIN PGP SIGNED MESSAGE-----\s*(?:Hash:.*\n)?/i, '');
  return own
    .split(footer, 1)[0]!
    .split('\n')
    .filter((line) => !quoted.test(line) && !carried.test(line))
    .join('\n');
}
