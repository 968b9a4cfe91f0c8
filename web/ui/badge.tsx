import './badge.css';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface BadgeProps {
  tone?: 'plain' | 'accent' | 'violates' | 'unclear' | 'complies' | 'legacy';
  icon?: IconName;
  children: ComponentChildren;
}

/** A short state in a word or two. */
export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
