import { useEffect, useRef } from 'react';

/** A page's heading. It takes the focus when the page is there, so that a screen reader begins with it, and names the window. */
export function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Coaching`;
    heading.current?.focus();
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
