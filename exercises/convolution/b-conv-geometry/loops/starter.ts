/** How many windows fit along one axis, and how many zeros come before and after. */
export function convGeometry(a: {
  in: number;
  kernel: number;
  stride: number;
  dilation: number;
  padding: 'valid' | 'same' | [number, number]; // or [before, after]
}): { out: number; padBefore: number; padAfter: number } {
  const span = a.kernel; // what does the kernel span once it is dilated?

  return { out: 0, padBefore: 0, padAfter: 0 };
}
