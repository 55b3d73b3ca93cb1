import { bundleLimits } from '#graders/bundle.ts';
import { maxArchiveBytes } from './read-zip.ts';

/** All files of a bundle as JSON, in which some characters take two bytes. */
export const maxBundleRequest = 2 * bundleLimits.bytes;

/** An archive in base64. */
export const maxArchiveRequest = Math.ceil((maxArchiveBytes * 4) / 3) + 1024;
