/** Three layers, one on another. */
export function Mark() {
  return (
    <svg viewBox="4 5 24 22" width="22" height="20" aria-hidden="true" fill="none" stroke="currentColor">
      <g strokeLinejoin="round" strokeWidth="1.75">
        <path d="m5 16 11 5.5L27 16M5 20l11 5.5L27 20" />
        <path d="M16 6.5 27 12l-11 5.5L5 12z" fill="currentColor" />
      </g>
    </svg>
  );
}
