'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';

interface ScrollBoxProps {
  as?: 'div' | 'pre' | 'span';
  className?: string | undefined;
  children?: ReactNode;
}

/** What may grow wider than the page scrolls in itself; it is a tab stop only while there is something to scroll. */
export function ScrollBox({ as: Tag = 'div', className, children }: ScrollBoxProps) {
  const box = useRef<HTMLElement | null>(null);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const keep = (element: HTMLElement | null) => {
    box.current = element;
  };
  return (
    <Tag ref={keep} className={className} tabIndex={isWide ? 0 : undefined}>
      {children}
    </Tag>
  );
}
