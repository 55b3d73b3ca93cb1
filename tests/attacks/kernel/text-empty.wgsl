// exercise: b-cross-correlation kernel
// Nothing at all.
