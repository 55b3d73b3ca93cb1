import { describe, expect, it } from 'vitest';
import { DisplayName, Email } from './credentials.ts';

describe('DisplayName', () => {
  it('drops what cannot be seen and keeps every script', () => {
    expect(DisplayName.parse(' \u202eAda\u0000\n  Lovelace\u200b ')).toBe('Ada Lovelace');
    expect(DisplayName.parse('  林徽因 ')).toBe('林徽因');
  });

  it('counts characters as people do, and refuses an empty name', () => {
    expect(DisplayName.safeParse('😀'.repeat(40)).success).toBe(true);
    expect(DisplayName.safeParse('a'.repeat(41)).success).toBe(false);
    expect(DisplayName.safeParse(' \u200b ').success).toBe(false);
  });
});

describe('Email', () => {
  it('is one address whatever its case', () => {
    expect(Email.parse(' Ada@Example.ORG ')).toBe('ada@example.org');
    expect(Email.safeParse('ada').success).toBe(false);
  });
});
