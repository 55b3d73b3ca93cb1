import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clientAddress, isLocalRequest, recordClientAddresses, resolveAddress } from './client-address.ts';

describe('recordClientAddresses', () => {
  it('writes the real address over what the caller claims', async () => {
    vi.stubEnv('AUTH_SECRET', 'a secret of 32 characters or more');
    recordClientAddresses();
    const server = http.createServer((request, response) => {
      const headers = new Headers(request.headers as Record<string, string>);
      response.end(`${clientAddress(headers)} ${isLocalRequest(headers)}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`http://127.0.0.1:${port}`, { headers })).text();
    const claims = { 'x-layerwise-address': '6.6.6.6', 'x-layerwise-local': 'yes' };
    expect(await ask({ ...claims, 'x-forwarded-for': '6.6.6.6' })).toBe('127.0.0.1 false');
    expect(await ask({ 'x-layerwise-local': 'yes', via: '1.1 proxy' })).toBe('127.0.0.1 false');
    expect(await ask({ 'x-layerwise-local': 'no' })).toBe('127.0.0.1 true');
  });
});

describe('resolveAddress', () => {
  const of = (socketAddress: string, forwardedFor: string, trustedProxies: number) =>
    resolveAddress({ socketAddress, forwardedFor, trustedProxies });

  it('believes no header where no proxy is trusted', () => {
    expect(of('203.0.113.9', '1.2.3.4', 0)).toBe('203.0.113.9');
  });

  it('takes the address the outermost trusted proxy saw, whatever was claimed before', () => {
    expect(of('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(of('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
    expect(of('10.0.0.1', '', 1)).toBe('10.0.0.1');
  });

  it('reads IPv4 in IPv6 as IPv4 and cuts IPv6 to its network', () => {
    expect(of('::ffff:203.0.113.9', '', 0)).toBe('203.0.113.9');
    expect(of('2001:db8:1:2:3:4:5:6', '', 0)).toBe('2001:db8:1:2::/64');
    expect(of('2001:DB8::1', '', 0)).toBe('2001:db8:0:0::/64');
    expect(of('::1', '', 0)).toBe('0:0:0:0::/64');
  });
});
