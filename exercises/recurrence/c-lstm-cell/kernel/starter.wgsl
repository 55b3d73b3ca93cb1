/* Two passes: the first writes all pre-activations, the second the new states. This part belongs to both. */
struct Params {
  items: u32, // cells of z in the first pass, units of all examples in the second
  N: u32, D: u32, U: u32, // examples, inputs, units
}

// pass: gates
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, D]
@group(0) @binding(1) var<storage, read> h: array<f32>; // [N, U]
@group(0) @binding(2) var<storage, read> K: array<f32>; // [D, 4U]
@group(0) @binding(3) var<storage, read> R: array<f32>; // [U, 4U]
@group(0) @binding(4) var<storage, read> b: array<f32>; // [4U]
@group(0) @binding(5) var<storage, read_write> z: array<f32>; // [N, 4U]
@group(0) @binding(6) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  z[gid.x] = b[gid.x % (4 * P.U)];
}

// pass: state
@group(0) @binding(0) var<storage, read> z: array<f32>; // [N, 4U]
@group(0) @binding(1) var<storage, read> c: array<f32>; // [N, U]
@group(0) @binding(2) var<storage, read_write> hNew: array<f32>; // [N, U]
@group(0) @binding(3) var<storage, read_write> cNew: array<f32>; // [N, U]
@group(0) @binding(4) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  cNew[gid.x] = 0.0;
  hNew[gid.x] = 0.0;
}
