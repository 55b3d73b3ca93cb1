struct Params {
  items: u32, // cells of dx
  N: u32, H: u32, W: u32, C: u32, // extents of x
  ph: u32, pw: u32, // extents of a window
  sh: u32, sw: u32, // stride
  Ho: u32, Wo: u32, // extents of dy
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, Ho, Wo, C]
@group(0) @binding(2) var<storage, read_write> dx: array<f32>; // [N, H, W, C]
@group(0) @binding(3) var<uniform> P: Params;

/* Where the first of the largest cells of a window stands, as an offset of x; `first` is that of its corner. */
fn winnerOf(first: u32) -> u32 {
  var winner = first;
  for (var p = 0u; p < P.ph; p++) {
    for (var q = 0u; q < P.pw; q++) {
      let cell = first + p * P.W + q;
      if (x[cell] > x[winner]) { winner = cell; }
    }
  }
  return winner;
}

/* The cells of a window are taken to lie next to each other in memory. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let c = gid.x % P.C;
  let column = gid.x / P.C % P.W;
  let row = gid.x / P.C / P.W % P.H;
  let n = gid.x / P.C / P.W / P.H;

  var sum = 0.0;
  for (var p = 0u; p < P.ph && p <= row; p++) {
    let i = (row - p) / P.sh;
    if ((row - p) % P.sh != 0u || i >= P.Ho) { continue; }
    for (var q = 0u; q < P.pw && q <= column; q++) {
      let j = (column - q) / P.sw;
      if ((column - q) % P.sw != 0u || j >= P.Wo) { continue; }
      let corner = ((n * P.H + i * P.sh) * P.W + j * P.sw) * P.C + c;
      if (winnerOf(corner) == gid.x) { sum += dy[((n * P.Ho + i) * P.Wo + j) * P.C + c]; }
    }
  }
  dx[gid.x] = sum;
}
