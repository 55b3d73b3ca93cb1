/** A thin line over the results while a grading takes longer than a moment; it takes no room and moves nothing. */
export function ProgressLine({ isBusy }: { isBusy: boolean }) {
  return (
    <div aria-hidden="true" className="sticky top-0 z-10 h-0">
      {isBusy && <div className="delayed h-0.5 animate-pulse bg-accent" />}
    </div>
  );
}
