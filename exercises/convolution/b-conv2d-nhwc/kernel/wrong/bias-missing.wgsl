struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, // images, their extents
  Ci: u32, Co: u32, // channels, filters
  kh: u32, kw: u32, // extents of the kernel
  sh: u32, sw: u32, // stride
  dh: u32, dw: u32, // dilation
  top: u32, left: u32, // zeros above and left of x
  Ho: u32, Wo: u32, // extents of y
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, Ci]
@group(0) @binding(1) var<storage, read> w: array<f32>; // [kh, kw, Ci, Co]
@group(0) @binding(2) var<storage, read> b: array<f32>; // [Co]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(4) var<uniform> P: Params;

/* There is no bias. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let o = gid.x % P.Co;
  let place = gid.x / P.Co;
  let j = place % P.Wo;
  let i = place / P.Wo % P.Ho;
  let n = place / P.Wo / P.Ho;

  var sum = 0.0;
  for (var p = 0u; p < P.kh; p++) {
    let row = i32(i * P.sh + p * P.dh) - i32(P.top);
    if (row < 0 || row >= i32(P.H)) { continue; }
    for (var q = 0u; q < P.kw; q++) {
      let column = i32(j * P.sw + q * P.dw) - i32(P.left);
      if (column < 0 || column >= i32(P.W)) { continue; }
      let pixel = ((n * P.H + u32(row)) * P.W + u32(column)) * P.Ci;
      let weights = (p * P.kw + q) * P.Ci;
      for (var c = 0u; c < P.Ci; c++) { sum += x[pixel + c] * w[(weights + c) * P.Co + o]; }
    }
  }
  y[gid.x] = sum;
}
