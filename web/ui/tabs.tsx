import './tabs.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface TabsProps<Id extends string> {
  label: string;
  items: readonly { id: Id; label: ComponentChildren }[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** Content of the selected tab. */
  children: ComponentChildren;
}

/** Tabs by the ARIA pattern: arrows move, only the selected one is in the tab order. */
export function Tabs<Id extends string>({ label, items, selected, onSelect, children }: TabsProps<Id>) {
  const base = useId();
  const step = (by: number) => {
    const at = items.findIndex((item) => item.id === selected);
    const next = items[(at + by + items.length) % items.length];
    if (!next) return;
    onSelect(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div class="tabs">
      <div
        class="tabs-list"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') step(1);
          if (event.key === 'ArrowLeft') step(-1);
        }}
      >
        {items.map((item) => (
          <button
            key={item.id}
            id={`${base}-${item.id}`}
            type="button"
            role="tab"
            class="tab"
            aria-selected={item.id === selected ? 'true' : 'false'}
            aria-controls={`${base}-panel`}
            tabIndex={item.id === selected ? 0 : -1}
            onClick={() => onSelect(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} class="tab-panel" role="tabpanel" aria-labelledby={`${base}-${selected}`}>
        {children}
      </div>
    </div>
  );
}
