import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { environment } from '#server/environment.ts';

const HEADER = 'x-layerwise-address';
const LOCAL_HEADER = 'x-layerwise-local';

/** What proxies add to the requests that they pass on. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** The address that rate limits count by, as `recordClientAddresses` wrote it. */
export function clientAddress(headers: Headers): string {
  return headers.get(HEADER) ?? 'unknown';
}

/** Whether the caller is on this machine, with no proxy in between, as `recordClientAddresses` wrote it. */
export function isLocalRequest(headers: Headers): boolean {
  return headers.get(LOCAL_HEADER) === 'yes';
}

/** A proxy on this machine connects from here as well, but says for whom it asks. */
export function isDirectlyLocal({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  const isLoopback = address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);
  return isLoopback && FORWARDED.every((name) => headers[name] === undefined);
}

/**
 * Writes the caller's address into every incoming request, over whatever the caller claims. Next hands routes no
 * socket and passes a forged X-Forwarded-For on. Call once per web process, before it serves.
 */
export function recordClientAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const address = resolveAddress({
      socketAddress: request.socket.remoteAddress ?? 'unknown',
      forwardedFor: String(request.headers['x-forwarded-for'] ?? ''),
      trustedProxies: environment().trustedProxies,
    });
    request.headers[LOCAL_HEADER] = isDirectlyLocal(request) ? 'yes' : 'no';
    request.headers[HEADER] = address;
  });
}

interface AddressSources {
  socketAddress: string;
  forwardedFor: string;
  /** How many proxies of our own stand before the server; each has appended one address. */
  trustedProxies: number;
}

/** Picks the last address that no trusted proxy vouches for; IPv6 is cut to its /64, which one household owns. */
export function resolveAddress({ socketAddress, forwardedFor, trustedProxies }: AddressSources): string {
  const claimed = forwardedFor.split(',').map((part) => part.trim());
  const hops = [...claimed.filter((part) => part !== ''), socketAddress];
  const address = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? socketAddress;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return address.includes(':') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [left = '', right] = address.toLowerCase().split('%')[0]!.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = right === undefined ? [] : right.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}
