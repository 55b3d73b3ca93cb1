struct Params {
  items: u32, // weights
  t: f32, // the number of the step, from 1
  lr: f32, beta1: f32, beta2: f32,
  eps: f32, wd: f32, // wd is the weight decay
}

@group(0) @binding(0) var<storage, read> theta: array<f32>;
@group(0) @binding(1) var<storage, read> g: array<f32>; // the gradient
@group(0) @binding(2) var<storage, read> m: array<f32>; // first moment
@group(0) @binding(3) var<storage, read> v: array<f32>; // second moment
@group(0) @binding(4) var<storage, read_write> newTheta: array<f32>;
@group(0) @binding(5) var<storage, read_write> newM: array<f32>;
@group(0) @binding(6) var<storage, read_write> newV: array<f32>;
@group(0) @binding(7) var<uniform> P: Params;

/* One invocation moves one weight. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  newTheta[gid.x] = 0.0;
  newM[gid.x] = 0.0;
  newV[gid.x] = 0.0;
}
