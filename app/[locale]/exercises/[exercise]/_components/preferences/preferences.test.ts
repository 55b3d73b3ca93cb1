import { describe, expect, it } from 'vitest';
import { firstPreferences, formatPreferences, parsePreferences, type Preferences } from './preferences.ts';

describe('preferences in a cookie', () => {
  it('come back as they were', () => {
    const chosen: Preferences = {
      left: 300,
      right: 500,
      console: 90,
      isLeftHidden: true,
      isRightHidden: false,
      fontSize: 18,
      tabSize: 4,
      wordWrap: true,
      editor: 'plain',
    };
    expect(parsePreferences(formatPreferences(chosen))).toEqual(chosen);
    expect(formatPreferences(chosen)).toMatch(/^[\w=&.-]+$/);
  });

  it('take no room while nothing was changed', () => {
    expect(formatPreferences(firstPreferences)).toBe('');
    expect(parsePreferences('')).toEqual(firstPreferences);
    expect(parsePreferences(undefined)).toEqual(firstPreferences);
  });

  it('that do not fit are taken as near as may be, or as at first', () => {
    const read = parsePreferences(
      'left=99999&right=-3&fontSize=1e999&console=x&tabSize=3&editor=vim&wordWrap=yes',
    );
    expect(read).toEqual({ ...firstPreferences, left: 720, right: 240 });
  });
});
