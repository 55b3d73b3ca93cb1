struct Params {
  items: u32, // weights
  lr: f32,
  momentum: f32,
  nesterov: u32, // 1 or 0
}

@group(0) @binding(0) var<storage, read> theta: array<f32>;
@group(0) @binding(1) var<storage, read> g: array<f32>; // the gradient
@group(0) @binding(2) var<storage, read> v: array<f32>; // the velocity
@group(0) @binding(3) var<storage, read_write> newTheta: array<f32>;
@group(0) @binding(4) var<storage, read_write> newV: array<f32>;
@group(0) @binding(5) var<uniform> P: Params;

/* One invocation moves one weight; weights do not depend on one another. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let step = P.lr * g[gid.x];
  let velocity = P.momentum * v[gid.x] - step;
  // Nesterov looks one step ahead along the new velocity.
  let change = select(velocity, P.momentum * velocity - step, P.nesterov == 1u);
  newTheta[gid.x] = theta[gid.x] + change;
  newV[gid.x] = velocity;
}
