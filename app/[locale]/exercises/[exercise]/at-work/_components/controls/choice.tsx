interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onValue: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
}

/** A labelled list to choose from. */
export function Choice<Value extends string>({ label, value, onValue, options }: ChoiceProps<Value>) {
  return (
    <label className="flex flex-col gap-1 text-sm">
      {label}
      <select
        className="min-h-9 w-full rounded border border-line-strong bg-surface px-2"
        value={value}
        onChange={({ target }) => onValue(target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
