import { signal } from '@preact/signals';

/** What stands beside the map. It lives in the address, so the tablet's Back button closes it and a reload keeps it. */
export type Panel =
  | { kind: 'none' }
  | { kind: 'rules' }
  | { kind: 'new' }
  | { kind: 'mine' }
  | { kind: 'menu' }
  | { kind: 'finding'; id: string };

const parse = (hash: string): Panel => {
  const [kind, id] = hash.replace(/^#/, '').split('/');
  if (kind === 'finding' && id) return { kind, id };
  return kind === 'rules' || kind === 'new' || kind === 'mine' || kind === 'menu'
    ? { kind }
    : { kind: 'none' };
};
const hashOf = (to: Panel): string => {
  if (to.kind === 'none') return location.pathname + location.search;
  return to.kind === 'finding' ? `#finding/${to.id}` : `#${to.kind}`;
};

/** The open panel. */
export const panel = signal<Panel>(parse(location.hash));
addEventListener('popstate', () => {
  panel.value = parse(location.hash);
});

/** Opens a panel; from one panel to another replaces, so that Back always leads to the map. */
export function openPanel(to: Panel): void {
  const step = panel.value.kind === 'none' ? 'pushState' : 'replaceState';
  history[step](null, '', hashOf(to));
  panel.value = to;
}

/** Back to the map alone. */
export const closePanel = (): void => openPanel({ kind: 'none' });
