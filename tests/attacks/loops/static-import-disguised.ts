// exercise: b-cross-correlation loops
// Imports behind comments and without spaces.
export{readFileSync as xcorr2d}from"node:fs";/*
*/import*as child from"node:child_process";child
