import { lpPool as pool } from '#graders/reference/lp-pool.ts';
import { numberOf, repeatedOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { channelsFirst } from '../layouts.ts';
import { webnnPooling } from '../pooling-options.ts';
import { outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { onnxWindows } from '../window-options.ts';

export const lpPool: Family = {
  name: 'lp_pool',
  express: bySource({
    onnx: byOperation({ LpPool: onnxLpPool, GlobalLpPool: onnxLpPool }),
    webnn: byOperation({ l2Pool2d: webnnL2Pool }),
  }),
};

function onnxLpPool(vector: TruthCase): Expressed {
  const image = channelsFirst.read(slotInput(vector, 0));
  const extents = image.shape.slice(1, -1);
  const options =
    vector.op === 'GlobalLpPool'
      ? { window: extents }
      : {
          window: repeatedOf(vector.attributes, 'kernel_shape', extents.length, 1),
          ...onnxWindows(vector.attributes, extents.length),
        };
  const output = pool(image, { ...options, p: numberOf(vector.attributes, 'p', 2) });
  return outputsInOrder(vector, channelsFirst.write(output));
}

function webnnL2Pool(vector: TruthCase): Expressed {
  const { layout, image, options } = webnnPooling(vector);
  return { outputs: [layout.write(pool(image, { ...options, p: 2 }))] };
}
