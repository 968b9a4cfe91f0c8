import { signal } from '@preact/signals';

const plain = ['rules', 'new', 'mine', 'menu', 'duty', 'round', 'near', 'search', 'pack', 'ready'] as const;
type Plain = (typeof plain)[number];

/** What stands beside the map. It lives in the address, so the tablet's Back button closes it and a reload keeps it. */
export type Panel =
  | { kind: 'none' }
  | { kind: Plain }
  | { kind: 'finding'; id: string }
  /** A visit again: of a stop of the patrol, or of a finding that nobody sent for. */
  | { kind: 'visit'; to: 'stop' | 'finding'; id: string };

const parse = (hash: string): Panel => {
  const [kind, ...rest] = hash.replace(/^#/, '').split('/');
  const [first, second] = rest;
  if (kind === 'finding' && first) return { kind, id: first };
  if (kind === 'visit' && (first === 'stop' || first === 'finding') && second)
    return { kind, to: first, id: second };
  const known = plain.find((one) => one === kind);
  return { kind: known ?? 'none' };
};
const hashOf = (to: Panel): string => {
  if (to.kind === 'none') return location.pathname + location.search;
  if (to.kind === 'finding') return `#finding/${to.id}`;
  return to.kind === 'visit' ? `#visit/${to.to}/${to.id}` : `#${to.kind}`;
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
