/* Three passes, one for each gradient. This part belongs to all of them. */
struct Params {
  items: u32, // cells of the gradient
  N: u32, H: u32, W: u32, // images, their extents
  Ci: u32, Co: u32, // channels, filters
  kh: u32, kw: u32, // extents of the kernel
  sh: u32, sw: u32, // stride
  top: u32, left: u32, // zeros above and left of x
  Ho: u32, Wo: u32, // extents of dy
}

// pass: dx
@group(0) @binding(0) var<storage, read> w: array<f32>; // [kh, kw, Ci, Co]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(2) var<storage, read_write> dx: array<f32>; // [N, H, W, Ci]
@group(0) @binding(3) var<uniform> P: Params;

/* Only the first filter sends its gradient back. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let c = gid.x % P.Ci;
  let column = gid.x / P.Ci % P.W;
  let row = gid.x / P.Ci / P.W % P.H;
  let n = gid.x / P.Ci / P.W / P.H;

  var sum = 0.0;
  for (var p = 0u; p < P.kh; p++) {
    let down = i32(row + P.top) - i32(p);
    if (down < 0 || u32(down) % P.sh != 0u || u32(down) / P.sh >= P.Ho) { continue; }
    for (var q = 0u; q < P.kw; q++) {
      let right = i32(column + P.left) - i32(q);
      if (right < 0 || u32(right) % P.sw != 0u || u32(right) / P.sw >= P.Wo) { continue; }
      let outputs = ((n * P.Ho + u32(down) / P.sh) * P.Wo + u32(right) / P.sw) * P.Co;
      let weights = ((p * P.kw + q) * P.Ci + c) * P.Co;
      for (var o = 0u; o < 1u; o++) { sum += dy[outputs + o] * w[weights + o]; }
    }
  }
  dx[gid.x] = sum;
}

// pass: dw
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, Ci]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(2) var<storage, read_write> dw: array<f32>; // [kh, kw, Ci, Co]
@group(0) @binding(3) var<uniform> P: Params;

/* All windows of all images share the weight of an invocation. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let o = gid.x % P.Co;
  let c = gid.x / P.Co % P.Ci;
  let q = gid.x / P.Co / P.Ci % P.kw;
  let p = gid.x / P.Co / P.Ci / P.kw;

  var sum = 0.0;
  for (var n = 0u; n < P.N; n++) {
    for (var i = 0u; i < P.Ho; i++) {
      let row = i32(i * P.sh + p) - i32(P.top);
      if (row < 0 || row >= i32(P.H)) { continue; }
      for (var j = 0u; j < P.Wo; j++) {
        let column = i32(j * P.sw + q) - i32(P.left);
        if (column < 0 || column >= i32(P.W)) { continue; }
        let input = ((n * P.H + u32(row)) * P.W + u32(column)) * P.Ci + c;
        sum += dy[((n * P.Ho + i) * P.Wo + j) * P.Co + o] * x[input];
      }
    }
  }
  dw[gid.x] = sum;
}

// pass: db
@group(0) @binding(0) var<storage, read> dy: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(1) var<storage, read_write> db: array<f32>; // [Co]
@group(0) @binding(2) var<uniform> P: Params;

/* Every output of a filter got its bias once. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  var sum = 0.0;
  for (var place = 0u; place < P.N * P.Ho * P.Wo; place++) { sum += dy[place * P.Co + gid.x]; }
  db[gid.x] = sum;
}
