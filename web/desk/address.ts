import { signal } from '@preact/signals';
import { type Address, parseAddress, searchOf } from './view.ts';

/** Where the planner is. */
export const address = signal(parseAddress(location.search));
addEventListener('popstate', () => {
  address.value = parseAddress(location.search);
});

/** Goes elsewhere. A step through the list or a letter typed replaces; a new section is a new step of Back. */
export function go(news: Partial<Address>): void {
  const next = { ...address.value, ...news };
  const step = next.section === address.value.section ? 'replaceState' : 'pushState';
  history[step](null, '', location.pathname + searchOf(next));
  address.value = next;
}
