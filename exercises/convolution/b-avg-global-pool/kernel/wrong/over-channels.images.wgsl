struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, C: u32, // extents of x
  ph: u32, pw: u32, // extents of a window
  sh: u32, sw: u32, // stride
  top: u32, left: u32, // padding above and left of x
  Ho: u32, Wo: u32, // extents of y
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // [N, Ho, Wo, C]
@group(0) @binding(2) var<uniform> P: Params;

/* The channels of a pixel are averaged too. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let c = gid.x % P.C;
  let j = gid.x / P.C % P.Wo;
  let i = gid.x / P.C / P.Wo % P.Ho;
  let n = gid.x / P.C / P.Wo / P.Ho;
  let firstRow = max(i * P.sh, P.top) - P.top;
  let firstColumn = max(j * P.sw, P.left) - P.left;
  let endRow = min(i * P.sh + P.ph, P.top + P.H) - P.top;
  let endColumn = min(j * P.sw + P.pw, P.left + P.W) - P.left;

  var sum = 0.0;
  for (var a = firstRow; a < endRow; a++) {
    for (var e = firstColumn; e < endColumn; e++) {
      for (var d = 0u; d < P.C; d++) { sum += x[((n * P.H + a) * P.W + e) * P.C + d] / f32(P.C); }
    }
  }
  y[gid.x] = sum / f32((endRow - firstRow) * (endColumn - firstColumn));
}
