/** How a learner likes the workspace: widths in CSS pixels, what is folded away, and how the editor behaves. */
export interface Preferences {
  /** Width of the task pane. */
  left: number;
  /** Width of the results pane. */
  right: number;
  /** Height of the open console. */
  console: number;
  isLeftHidden: boolean;
  isRightHidden: boolean;
  fontSize: number;
  tabSize: number;
  wordWrap: boolean;
  /** `auto` takes the plain one on small touch screens. */
  editor: 'auto' | 'monaco' | 'plain';
}

/** What a size may be, and what it is at first. */
export const sizes = {
  left: { least: 240, most: 720, first: 384 },
  right: { least: 240, most: 720, first: 352 },
  console: { least: 64, most: 480, first: 160 },
  fontSize: { least: 12, most: 24, first: 14 },
} as const;

export type SizeName = keyof typeof sizes;

export const tabSizes = [2, 4, 8] as const;
export const editorKinds = ['auto', 'monaco', 'plain'] as const;

/** Read by the server too, so that the page arrives in its final shape. */
export const preferencesCookie = 'layerwise.workspace';

export const firstPreferences: Preferences = {
  left: sizes.left.first,
  right: sizes.right.first,
  console: sizes.console.first,
  isLeftHidden: false,
  isRightHidden: false,
  fontSize: sizes.fontSize.first,
  tabSize: 2,
  wordWrap: false,
  editor: 'auto',
};

export function clampSize(name: SizeName, size: number): number {
  const { least, most } = sizes[name];
  return Math.round(Math.min(most, Math.max(least, size)));
}

/** Reads the cookie; whatever does not fit is as at first. */
export function parsePreferences(text: string | undefined): Preferences {
  const given = new URLSearchParams(text);
  const size = (name: SizeName): number => {
    const number = Number(given.get(name) ?? Number.NaN);
    return Number.isFinite(number) ? clampSize(name, number) : sizes[name].first;
  };
  const tabSize = Number(given.get('tabSize'));
  const isKnownTab = (tabSizes as readonly number[]).includes(tabSize);
  return {
    left: size('left'),
    right: size('right'),
    console: size('console'),
    isLeftHidden: given.get('isLeftHidden') === 'true',
    isRightHidden: given.get('isRightHidden') === 'true',
    fontSize: size('fontSize'),
    tabSize: isKnownTab ? tabSize : firstPreferences.tabSize,
    wordWrap: given.get('wordWrap') === 'true',
    editor: editorKinds.find((kind) => kind === given.get('editor')) ?? 'auto',
  };
}

/** Writes only what differs from the first, in characters that a cookie may hold. */
export function formatPreferences(preferences: Preferences): string {
  const changed = Object.entries(preferences).filter(
    ([name, value]) => value !== firstPreferences[name as keyof Preferences],
  );
  return new URLSearchParams(changed.map(([name, value]) => [name, String(value)])).toString();
}
