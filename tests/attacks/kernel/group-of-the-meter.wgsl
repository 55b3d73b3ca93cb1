// exercise: b-cross-correlation kernel
// Binds the meter’s own buffer.
struct Params {
  items: u32,
  H: u32, W: u32, kh: u32, kw: u32, sh: u32, sw: u32, top: u32, left: u32, Ho: u32, Wo: u32,
}
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> w: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<uniform> P: Params;
@group(1) @binding(0) var<storage, read_write> fuel: u32;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u, @builtin(local_invocation_index) local: u32) {
  fuel = 0u;
  while (true) { fuel = 0u; }
}
