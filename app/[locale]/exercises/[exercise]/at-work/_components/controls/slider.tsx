import { useId } from 'react';

interface SliderProps {
  label: string;
  value: number;
  onValue: (value: number) => void;
  min: number;
  max: number;
  step: number;
  /** How the value reads; as it is without one. */
  shown?: string;
}

/** A labelled slider with its value beside it. */
export function Slider({ label, value, onValue, min, max, step, shown }: SliderProps) {
  const id = useId();
  return (
    <div className="flex flex-col">
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className="font-mono tabular-nums">
          {shown ?? value}
        </output>
      </div>
      <input
        id={id}
        type="range"
        className="min-h-7 w-full accent-accent"
        {...{ min, max, step, value }}
        aria-valuetext={shown}
        onChange={({ target }) => onValue(target.valueAsNumber)}
      />
    </div>
  );
}
