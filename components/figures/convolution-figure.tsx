import { ClientFigure } from './client-figure.tsx';
import { ConvolutionWindow } from './convolution-window.tsx';

export function ConvolutionFigure() {
  return (
    <ClientFigure name="convolution-window">
      <ConvolutionWindow />
    </ClientFigure>
  );
}
