import './map-panel.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Scroll } from '../ui/scroll.tsx';

interface MapPanelProps {
  title: string;
  lead?: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A small card over the map; Escape closes it before anything under it, wherever the focus is. */
export function MapPanelCard({ title, lead, onClose, children }: MapPanelProps) {
  const id = useId();
  useEscape(onClose);
  return (
    <section class="map-panel" aria-labelledby={id}>
      <div class="map-panel-head">
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p class="quiet small">{lead}</p>}
        </div>
        <IconButton icon="close" label={speak(uiWords).close} onClick={onClose} />
      </div>
      <Scroll class="map-panel-body">{children}</Scroll>
    </section>
  );
}

/** Where Escape means something of its own. */
const taken = 'dialog, textarea, input[type=search], input[type=text]';

function useEscape(onClose: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || (event.target instanceof Element && event.target.closest(taken))) return;
      event.stopPropagation();
      onClose();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  });
}
