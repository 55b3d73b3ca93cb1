import { writeFileSync } from 'node:fs';
import { tensorDeclarations } from '#graders/tiers/tensor/declarations.ts';

/** Writes the declarations of the tensor tier anew after its table of operations has changed. */
writeFileSync('graders/tiers/learner-tensor.d.ts', tensorDeclarations('en'));
