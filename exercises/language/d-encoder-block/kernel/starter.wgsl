/* Five passes; between them stand buffers of the host. This part belongs to all. */
struct Params {
  items: u32, // cells of what the pass writes; rows in the passes residual and output
  T: u32, D: u32, F: u32, // positions, their width, width of the hidden layer
  heads: u32,
  normFirst: u32, // 1 or 0
  eps: f32,
}

// pass: project
@group(0) @binding(0) var<storage, read> x: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> W: array<f32>; // [3, D, D]: Wq, Wk, Wv
@group(0) @binding(2) var<storage, read> b: array<f32>; // [3, D]: bq, bk, bv
@group(0) @binding(3) var<storage, read> g1: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> be1: array<f32>; // [D]
@group(0) @binding(5) var<storage, read_write> qkv: array<f32>; // [3, T, D]
@group(0) @binding(6) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  qkv[gid.x] = 0.0;
}

// pass: attend
@group(0) @binding(0) var<storage, read> qkv: array<f32>; // [3, T, D]
@group(0) @binding(1) var<storage, read_write> joined: array<f32>; // [T, D], the heads side by side
@group(0) @binding(2) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  joined[gid.x] = 0.0;
}

// pass: residual
@group(0) @binding(0) var<storage, read> x: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> joined: array<f32>; // [T, D]
@group(0) @binding(2) var<storage, read> Wo: array<f32>; // [D, D]
@group(0) @binding(3) var<storage, read> bo: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> g1: array<f32>; // [D]
@group(0) @binding(5) var<storage, read> be1: array<f32>; // [D]
@group(0) @binding(6) var<storage, read_write> y: array<f32>; // [T, D]
@group(0) @binding(7) var<uniform> P: Params;

/* One invocation computes one row, since a norm needs all of it. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  for (var d = 0u; d < P.D; d++) { y[gid.x * P.D + d] = 0.0; }
}

// pass: hidden
@group(0) @binding(0) var<storage, read> y: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> W1: array<f32>; // [D, F]
@group(0) @binding(2) var<storage, read> b1: array<f32>; // [F]
@group(0) @binding(3) var<storage, read> g2: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> be2: array<f32>; // [D]
@group(0) @binding(5) var<storage, read_write> hidden: array<f32>; // [T, F]
@group(0) @binding(6) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  hidden[gid.x] = 0.0;
}

// pass: output
@group(0) @binding(0) var<storage, read> y: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> hidden: array<f32>; // [T, F]
@group(0) @binding(2) var<storage, read> W2: array<f32>; // [F, D]
@group(0) @binding(3) var<storage, read> b2: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> g2: array<f32>; // [D]
@group(0) @binding(5) var<storage, read> be2: array<f32>; // [D]
@group(0) @binding(6) var<storage, read_write> out: array<f32>; // [T, D]
@group(0) @binding(7) var<uniform> P: Params;

/* One invocation computes one row. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  for (var d = 0u; d < P.D; d++) { out[gid.x * P.D + d] = 0.0; }
}
