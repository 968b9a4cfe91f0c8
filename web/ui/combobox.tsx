import './field.css';
import './combobox.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export interface ComboboxOption {
  key: string;
  label: string;
  detail?: string | null;
  /** Stands at the right: a state in a word. */
  mark?: ComponentChildren;
}

interface ComboboxProps<Option extends ComboboxOption> {
  label: string;
  /** Label for screen readers only. */
  quietLabel?: boolean;
  placeholder?: string;
  icon?: IconName;
  text: string;
  onText: (text: string) => void;
  options: readonly Option[];
  onChoose: (option: Option) => void;
  /** Said when there is text and no option. */
  none: string | null;
  busy?: boolean;
  /** Opens on focus without any text. */
  openEmpty?: boolean;
}

/** A text field with a list, by the ARIA combobox pattern: arrows walk, Enter takes, Escape closes. */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, quietLabel, placeholder, icon, text, onText, options, onChoose, none, busy, openEmpty } =
    props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const listed =
    open && (text !== '' || openEmpty) && (options.length > 0 || (none !== null && text !== '' && !busy));
  const choose = (option: Option) => {
    setOpen(false);
    setAt(-1);
    onChoose(option);
  };
  const step = (by: number) => {
    setOpen(true);
    const next = options.length === 0 ? -1 : (at + by + options.length) % options.length;
    setAt(at < 0 && by < 0 ? options.length - 1 : next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const option = options[at] ?? (listed ? options[0] : undefined);
      if (option) {
        event.preventDefault();
        choose(option);
      }
    } else if (event.key === 'Escape' && listed) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="combobox">
      <label class={quietLabel ? 'sr-only' : 'field-label'} for={id}>
        {label}
      </label>
      <div class="combobox-field">
        {icon && <Icon name={icon} size={20} />}
        <input
          ref={input}
          id={id}
          class={`input ${icon ? 'combobox-with-icon' : ''}`}
          type="text"
          role="combobox"
          autoComplete="off"
          enterkeyhint="search"
          spellcheck={false}
          placeholder={placeholder}
          value={text}
          aria-expanded={listed ? 'true' : 'false'}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && at >= 0 ? `${id}-${at}` : undefined}
          onInput={(event) => {
            setOpen(true);
            setAt(-1);
            onText(event.currentTarget.value);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {busy && <span class="spinner" />}
      </div>
      <div id={`${id}-list`} class="combobox-list" role="listbox" aria-label={label} hidden={!listed}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the input, which keeps the focus
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at ? 'true' : 'false'}
            tabIndex={-1}
            class="combobox-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>
              <span class="combobox-name">{option.label}</span>
              {option.detail && <span class="combobox-detail">{option.detail}</span>}
            </span>
            {option.mark}
          </div>
        ))}
      </div>
      <p class="combobox-none" role="status" hidden={!listed || options.length > 0}>
        {listed && options.length === 0 ? none : ''}
      </p>
    </div>
  );
}
