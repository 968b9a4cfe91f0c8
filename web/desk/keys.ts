import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** True while the list of shortcuts is shown. */
export const helpShown = signal(false);
export const showHelp = (): void => {
  helpShown.value = true;
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Binds single keys for the whole page; silent while someone types, holds a modifier, or answers a dialog. */
export function useKeys(deeds: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const taken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
      if (taken || typing(event.target) || document.querySelector('dialog[open]')) return;
      const deed = deeds[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
