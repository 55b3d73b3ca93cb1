import type { layers, LayersModel } from '@tensorflow/tfjs-layers';
import { settingsOf, type LayerSpec, type Structure } from './structure.ts';

type Layer = layers.Layer;

/** What a model of tfjs is made of, without its weights. Throws where it is no chain of layers. */
export function describeModel(model: LayersModel): Structure {
  const [input] = model.inputs;
  if (model.inputs.length !== 1 || model.outputs.length !== 1 || !input) {
    throw new TypeError('describeModel: the model must have one input and one output');
  }
  const inputShape = input.shape.slice(1).map((extent) => extent ?? -1);
  const described = model.layers
    .filter((layer) => layer.getClassName() !== 'InputLayer')
    .map((layer) => describeLayer(layer));
  return { inputShape, layers: described, parameters: model.countParams(), loss: lossName(model) };
}

function describeLayer(layer: Layer): LayerSpec {
  const name = layer.getClassName();
  const config = layer.getConfig() as Record<string, unknown>;
  const spec: LayerSpec = { class: name };
  for (const setting of settingsOf[name] ?? []) spec[setting] = plain(config[setting]);
  return spec;
}

function plain(value: unknown): LayerSpec[string] {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(Number);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return JSON.stringify(value).slice(0, 100);
}

function lossName({ loss }: LayersModel): string {
  if (loss === undefined) return '';
  return typeof loss === 'string' ? loss : 'custom';
}
