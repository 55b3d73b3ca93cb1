import { concatenate, split } from '#graders/reference/concatenate.ts';
import { col2im, im2col as unfold } from '#graders/reference/im2col.ts';
import { reshape } from '#graders/reference/reshape.ts';
import type { WindowOptions } from '#graders/reference/windows.ts';
import { sizeOf, type AnyTensor, type Tensor64 } from '#graders/tensor.ts';
import { repeatedOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { channelsFirst, rearrange } from '../layouts.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { onnxPadding, torchWindows } from '../window-options.ts';

export const im2col: Family = {
  name: 'im2col',
  express: bySource({
    onnx: byOperation({ Col2Im: onnxCol2Im }),
    torch: byOperation({ im2col: torchUnfold, unfold: torchUnfold }),
  }),
};

/** Applies an op on one image to each of a batch. */
function eachImage(batch: AnyTensor, op: (image: Tensor64) => Tensor64): Tensor64 {
  const ones = new Array<number>(batch.shape[0]!).fill(1);
  return concatenate(
    split(batch, ones, 0).map((part) => {
      const result = op(reshape(part, part.shape.slice(1)));
      return reshape(result, [1, ...result.shape]);
    }),
  );
}

/** torch and onnx: [C·K, L] with the channel slowest; the oracle's rows are [L, K·C]. */
function columnsOf(rows: Tensor64, channels: number): Tensor64 {
  const [windows, cells] = [rows.shape[0]!, rows.shape[1]! / channels];
  return reshape(rearrange(reshape(rows, [windows, cells, channels]), 'lkc', 'ckl'), [
    channels * cells,
    windows,
  ]);
}

function rowsOf(columns: Tensor64, cells: number): Tensor64 {
  const windows = columns.shape[1]!;
  const channels = columns.shape[0]! / cells;
  return reshape(rearrange(reshape(columns, [channels, cells, windows]), 'ckl', 'lkc'), [
    windows,
    cells * channels,
  ]);
}

function fold(
  columns: Tensor64,
  extents: readonly number[],
  options: { window: number[] } & WindowOptions,
): Tensor64 {
  const cells = sizeOf(options.window);
  const channels = columns.shape[1]! / cells;
  return channelsFirst.write(
    eachImage(columns, (image) => col2im(rowsOf(image, cells), [...extents, channels], options)),
  );
}

function onnxCol2Im(vector: TruthCase): Expressed {
  const extents = [...slotInput(vector, 1).data];
  const window = [...slotInput(vector, 2).data];
  const options = {
    window,
    strides: repeatedOf(vector.attributes, 'strides', window.length, 1),
    dilations: repeatedOf(vector.attributes, 'dilations', window.length, 1),
    padding: onnxPadding(vector.attributes, window.length),
  };
  return outputsInOrder(vector, fold(slotInput(vector, 0), extents, options));
}

function torchUnfold(vector: TruthCase): Expressed {
  const images = input(vector, 'x');
  const window = repeatedOf(vector.attributes, 'kernel', 2, 1);
  const options = { ...torchWindows(vector.attributes, 2), window };
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: eachImage(channelsFirst.read(images), (image) => columnsOf(unfold(image, options), images.shape[1]!)),
    grad_x: upstream && fold(upstream, images.shape.slice(2), options),
  });
}
