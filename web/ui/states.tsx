import './states.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Problem } from '../data/problem.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface EmptyStateProps {
  icon: IconName;
  /** What will be here. */
  title: string;
  /** How to get it. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Says what will be here and how to get it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={icon} size={32} />
      <p class="empty-title">{title}</p>
      {children && <p class="quiet">{children}</p>}
      {action}
    </div>
  );
}

/** The shape of what is loading. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status" aria-label={speak(uiWords).loading}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

interface ProgressProps {
  label: string;
  /** 0 to 1; null while it is not known. */
  value: number | null;
  /** A way to leave. */
  onCancel?: () => void;
}

/** Long work, how far it is, and a way to leave it. */
export function Progress({ label, value, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <div class="progress-work">
        <p id={id}>{label}</p>
        {value === null ? (
          <progress aria-labelledby={id} />
        ) : (
          <progress aria-labelledby={id} value={value} max={1} />
        )}
      </div>
      {onCancel && <Button onClick={onCancel}>{speak(uiWords).cancel}</Button>}
    </div>
  );
}

/** Of a drawing that cannot be checked, where and why; else the sentence as it is. */
const toldWhy = ({ code, message, errors }: Problem): string =>
  (code === 'geometry-not-checkable' && errors[0]?.detail) || message;

interface FailureProps {
  problem: unknown;
  onRetry?: () => void;
}

/** What did not work, in a sentence, with the next step. */
export function Failure({ problem, onRetry }: FailureProps) {
  const words = speak(uiWords);
  return (
    <div class="failure" role="alert">
      <Icon name="alert" size={20} />
      <div>
        <strong>{words.failed.title}.</strong>{' '}
        {problem instanceof Problem ? toldWhy(problem) : words.failed.unreadable}
      </div>
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
