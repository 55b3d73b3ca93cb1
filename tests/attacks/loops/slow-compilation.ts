// exercise: b-cross-correlation loops
// A hundred and sixty characters that a TypeScript parser reads in 2^30 ways.
let y = <a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(<a>(x))))))))))))))))))))))))))))));
export function xcorr2d() {}
