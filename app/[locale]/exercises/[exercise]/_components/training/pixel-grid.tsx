import { useEffect, useRef } from 'react';

interface PixelGridProps {
  /** Pixels in a row. */
  size: number;
  values: readonly number[];
  className: string;
}

/** A small grey picture, from the least value in black to the greatest in white. */
export function PixelGrid({ size, values, className }: PixelGridProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const least = Math.min(...values);
    const span = Math.max(...values) - least || 1;
    const image = context.createImageData(size, values.length / size);
    for (const [at, value] of values.entries()) {
      const grey = ((value - least) / span) * 255;
      image.data.set([grey, grey, grey, 255], at * 4);
    }
    context.putImageData(image, 0, 0);
  }, [size, values]);
  return (
    <canvas
      ref={canvas}
      width={size}
      height={values.length / size}
      aria-hidden="true"
      className={`border border-line [image-rendering:pixelated] ${className}`}
    />
  );
}
