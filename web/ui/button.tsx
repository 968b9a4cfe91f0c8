import './button.css';
import type { ComponentChildren, Ref, TargetedMouseEvent } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface Common {
  onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  disabled?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

interface ButtonProps extends Common {
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet';
  icon?: IconName;
  /** 56 px high: the primary action in the field. */
  large?: boolean;
  /** As wide as its place. */
  wide?: boolean;
  /** Shows that work goes on and takes no second press. */
  busy?: boolean;
  type?: 'button' | 'submit';
  expanded?: boolean;
  controls?: string;
  children: ComponentChildren;
}

/** A button of at least 48 px that says what it does with a verb. */
export function Button({
  variant = 'secondary',
  icon,
  large,
  wide,
  busy,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      ref={rest.buttonRef ?? null}
      type={type}
      class={['button', `button-${variant}`, large && 'button-large', wide && 'button-wide']
        .filter(Boolean)
        .join(' ')}
      disabled={rest.disabled ?? false}
      aria-busy={busy ? 'true' : undefined}
      aria-expanded={rest.expanded}
      aria-controls={rest.controls}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {busy ? <span class="spinner" /> : icon && <Icon name={icon} size={20} />}
      <span>{rest.children}</span>
    </button>
  );
}

interface IconButtonProps extends Common {
  icon: IconName;
  /** What it does; read aloud and shown as a tip. */
  label: string;
  /** For switches: whether it is on. */
  pressed?: boolean;
  expanded?: boolean;
  controls?: string;
}

/** A square button with an icon only. */
export function IconButton({ icon, label, pressed, expanded, ...rest }: IconButtonProps) {
  return (
    <button
      ref={rest.buttonRef ?? null}
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={rest.controls}
      disabled={rest.disabled ?? false}
      onClick={rest.onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
