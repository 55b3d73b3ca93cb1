/** A 2 × 2 image with two channels, named r and g; pixels are numbered row by row. */
export const channels = ['r', 'g'] as const;
export const pixels = 4;
const values = { r: [1, 2, 3, 4], g: [0, 1, 0, 1] };
/** One column of the dense kernel, trained behind a channels-last Flatten. */
export const weights = [1, -2, 0.5, -1, 1, 0, 0.5, 1];

export interface Feature {
  channel: (typeof channels)[number];
  pixel: number;
}

/** [H, W, C]: the channels of a pixel lie side by side. */
export const channelsLast: Feature[] = Array.from({ length: pixels }, (_, pixel) =>
  channels.map((channel) => ({ channel, pixel })),
).flat();

/** [C, H, W]: the pixels of a channel lie side by side. */
export const channelsFirst: Feature[] = channels.flatMap((channel) =>
  Array.from({ length: pixels }, (_, pixel) => ({ channel, pixel })),
);

/** Which row of the old kernel each feature of the new order needs. */
export const rowOrder = channelsFirst.map(({ channel, pixel }) =>
  channelsLast.findIndex((feature) => feature.channel === channel && feature.pixel === pixel),
);

/** What one unit computes of the features in this order. */
export function output(features: readonly Feature[], kernel: readonly number[]): number {
  return features.reduce((sum, { channel, pixel }, at) => sum + values[channel][pixel]! * kernel[at]!, 0);
}
