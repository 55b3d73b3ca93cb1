// exercise: b-cross-correlation kernel
// Gives the meter’s types and functions another meaning.
alias u32 = i32;
alias bool = f32;
fn atomicStore(place: i32, value: i32) {}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u, @builtin(local_invocation_index) local: u32) {
  while (true) { y[gid.x] += 1.0; }
}
