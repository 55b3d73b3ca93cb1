/* The host runs both passes once for each step. This part belongs to both. */
struct Params {
  items: u32, // cells of z in the first pass, units of all examples in the second
  N: u32, D: u32, U: u32, // examples, inputs, units
  t: u32, T: u32, // where the step stands in x and mask, and how many there are
  slot: u32, slots: u32, // the step's row of out, and how many rows each example has: T, or 1
}

// pass: gates
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, T, D]
@group(0) @binding(1) var<storage, read> K: array<f32>; // [D, 4U]
@group(0) @binding(2) var<storage, read> R: array<f32>; // [U, 4U]
@group(0) @binding(3) var<storage, read> b: array<f32>; // [4U]
@group(0) @binding(4) var<storage, read> h: array<f32>; // [N, U], before the step
@group(0) @binding(5) var<storage, read_write> z: array<f32>; // [N, 4U]
@group(0) @binding(6) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  z[gid.x] = b[gid.x % (4 * P.U)];
}

// pass: state
@group(0) @binding(0) var<storage, read> z: array<f32>; // [N, 4U]
@group(0) @binding(1) var<storage, read> mask: array<f32>; // [N, T]
@group(0) @binding(2) var<storage, read_write> h: array<f32>; // [N, U], holds h0 before the first step
@group(0) @binding(3) var<storage, read_write> c: array<f32>; // [N, U], holds c0 before the first step
@group(0) @binding(4) var<storage, read_write> out: array<f32>; // [N, slots, U]
@group(0) @binding(5) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  out[(gid.x / P.U * P.slots + P.slot) * P.U + gid.x % P.U] = 0.0;
}
