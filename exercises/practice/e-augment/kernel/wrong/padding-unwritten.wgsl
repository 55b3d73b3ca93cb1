struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, C: u32, // extents of x and y
  pad: u32,
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read> flip: array<f32>; // [N], 1 or 0: the host has drawn them
@group(0) @binding(2) var<storage, read> top: array<f32>; // [N], whole numbers
@group(0) @binding(3) var<storage, read> left: array<f32>; // [N]
@group(0) @binding(4) var<storage, read_write> y: array<f32>; // [N, H, W, C]
@group(0) @binding(5) var<uniform> P: Params;

/* One invocation fetches one number of the result: it asks where it comes from; outside the image the answer is 0. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let c = gid.x % P.C;
  let j = gid.x / P.C % P.W;
  let i = gid.x / (P.C * P.W) % P.H;
  let n = gid.x / (P.C * P.W * P.H);
  // Signed numbers: the crop may reach beyond the image on every side.
  let row = i32(i) + i32(top[n]) - i32(P.pad);
  var column = i32(j) + i32(left[n]) - i32(P.pad);
  if (row < 0 || row >= i32(P.H) || column < 0 || column >= i32(P.W)) {
    return;
  }
  // The crop was cut out of the flipped image.
  if (flip[n] == 1.0) { column = i32(P.W) - 1 - column; }
  y[gid.x] = x[((n * P.H + u32(row)) * P.W + u32(column)) * P.C + c];
}
