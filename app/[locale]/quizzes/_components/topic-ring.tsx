const radius = 9;
const length = 2 * Math.PI * radius;

/** A ring filled by the share of points; the figures stand beside it. */
export function TopicRing({ share }: { share: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      fill="none"
      strokeWidth="3"
      className="mt-0.5 shrink-0 -rotate-90"
    >
      <circle cx="12" cy="12" r={radius} className="stroke-line" />
      {share > 0 && (
        <circle
          cx="12"
          cy="12"
          r={radius}
          className="stroke-accent"
          strokeDasharray={`${share * length} ${length}`}
        />
      )}
    </svg>
  );
}
