export function MisstatedMark({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-medium text-warn">
      <svg
        viewBox="0 0 14 14"
        width="13"
        height="13"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d="M7 1.5 13 12.5H1z" strokeLinejoin="round" />
        <path d="M7 5.5v3.5M7 10.4v.8" />
      </svg>
      {label}
    </span>
  );
}
