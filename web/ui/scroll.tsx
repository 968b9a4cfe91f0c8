import type { ComponentChildren } from 'preact';

/** A part that scrolls by itself and can therefore be reached with the keyboard. */
export function Scroll({ class: name, children }: { class: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the arrow keys (WCAG 2.1.1)
    <div class={name} tabIndex={0}>
      {children}
    </div>
  );
}
