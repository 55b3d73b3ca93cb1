/* The host runs the first pass T times, t = 0 … T − 1, and the second where only the last state is asked for. */
struct Params {
  items: u32, // units of all examples
  N: u32, D: u32, U: u32, // examples, inputs, units
  t: u32, T: u32, // the step, and how many there are
}

// pass: step
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, T, D]
@group(0) @binding(1) var<storage, read> Wx: array<f32>; // [D, U]
@group(0) @binding(2) var<storage, read> Wh: array<f32>; // [U, U]
@group(0) @binding(3) var<storage, read> b: array<f32>; // [U]
@group(0) @binding(4) var<storage, read> h0: array<f32>; // [N, U]
@group(0) @binding(5) var<storage, read> mask: array<f32>; // [N, T]
@group(0) @binding(6) var<storage, read_write> states: array<f32>; // [N, T, U]
@group(0) @binding(7) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  let row = gid.x / P.U * P.T + P.t; // of x, mask and states
  states[row * P.U + gid.x % P.U] = 0.0;
}

// pass: last
@group(0) @binding(0) var<storage, read> h0: array<f32>; // [N, U]
@group(0) @binding(1) var<storage, read> states: array<f32>; // [N, T, U]
@group(0) @binding(2) var<storage, read_write> y: array<f32>; // [N, U]
@group(0) @binding(3) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  y[gid.x] = 0.0;
}
