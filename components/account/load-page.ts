/** Leaves for a page by loading it whole: what the router kept of the pages was for another learner. */
export function loadPage(path: string): void {
  window.location.assign(path);
}
