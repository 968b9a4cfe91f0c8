import { signal } from '@preact/signals';

/** What is open over the map; it stands in the address, so that "back" closes it. */
export const panels = ['aturan', 'lapor', 'lacak', 'daftar', 'tentang'] as const;
export type Panel = (typeof panels)[number];

const read = (): Panel | null => panels.find((panel) => `#${panel}` === location.hash) ?? null;
// An answer needs a place, which the address does not hold.
const atStart = read();
export const panel = signal<Panel | null>(atStart === 'aturan' ? null : atStart);

addEventListener('popstate', () => {
  panel.value = read();
});
addEventListener('hashchange', () => {
  panel.value = read();
});

/** Opens a panel; from one panel to the next leaves one step of history only. */
export function openPanel(next: Panel): void {
  if (panel.value === next) return;
  if (panel.value) history.replaceState(null, '', `#${next}`);
  else history.pushState(null, '', `#${next}`);
  panel.value = next;
}

/** Back to the bare map. */
export function closePanel(): void {
  history.replaceState(null, '', location.pathname + location.search);
  panel.value = null;
}
