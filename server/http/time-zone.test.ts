import { expect, it } from 'vitest';
import { timeZoneOf } from './time-zone.ts';

const zoneIn = (cookie: string): string | null => timeZoneOf(new Headers({ cookie }));

it('reads the zone that the browser names, as it is or encoded', () => {
  expect(zoneIn('a=b; layerwise-time-zone=Asia%2FShanghai; c=d')).toBe('Asia/Shanghai');
  expect(zoneIn('layerwise-time-zone=Europe/Berlin')).toBe('Europe/Berlin');
});

it('takes no zone that does not exist', () => {
  expect(timeZoneOf(new Headers())).toBeNull();
  expect(zoneIn('x-layerwise-time-zone=UTC')).toBeNull();
  expect(zoneIn('layerwise-time-zone=Mars%2FOlympus')).toBeNull();
  expect(zoneIn('layerwise-time-zone=%E0%A4%A')).toBeNull();
  expect(zoneIn('layerwise-time-zone=')).toBeNull();
});
