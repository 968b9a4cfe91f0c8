import './icon.css';
import { type IconName, icons } from './icons.ts';

/** A line icon; decoration unless `label` names it. */
export function Icon({ name, label, size = 24 }: { name: IconName; label?: string; size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <path d={icons[name]} />
    </svg>
  );
}
