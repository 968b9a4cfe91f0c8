import { signal } from '@preact/signals';
import { type Address, parseAddress, searchOf } from './view.ts';

/** Where the planner is. */
export const address = signal(parseAddress(location.search));
addEventListener('popstate', () => {
  address.value = parseAddress(location.search);
});

/** Goes elsewhere. A step through the list or a letter typed replaces; a new section, plan or view is a new step of Back. */
export function go(news: Partial<Address>): void {
  const next = { ...address.value, ...news };
  const { section, plan, view } = address.value;
  const same = next.section === section && next.plan === plan && next.view === view;
  const step = same ? 'replaceState' : 'pushState';
  history[step](null, '', location.pathname + searchOf(next));
  address.value = next;
}
