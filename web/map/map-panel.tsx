import './map-panel.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
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

/** A small card over the map; Escape closes it. */
export function MapPanelCard({ title, lead, onClose, children }: MapPanelProps) {
  const id = useId();
  return (
    <section
      class="map-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
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
