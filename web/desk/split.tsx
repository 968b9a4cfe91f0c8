import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface SplitProps {
  /** What the handle does, read aloud. */
  label: string;
  top: ComponentChildren;
  /** Null while there is nothing to stand there: then the top has all the room. */
  bottom: ComponentChildren;
}

const key = 'taru.desk.split';
const least = 20;
const most = 80;
const clamp = (percent: number) => Math.min(most, Math.max(least, percent));
const kept = () => {
  const value = Number(localStorage.getItem(key));
  return value >= least && value <= most ? value : 55;
};

/** Two panes over each other; the handle moves by mouse, touch and arrow keys. */
export function Split({ label, top, bottom }: SplitProps) {
  const [percent, setPercent] = useState(kept);
  const frame = useRef<HTMLDivElement>(null);
  const move = (next: number) => {
    const fit = clamp(next);
    setPercent(fit);
    localStorage.setItem(key, String(Math.round(fit)));
  };
  const drag = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (event.buttons && box) move(((event.clientY - box.top) / box.height) * 100);
  };
  if (bottom === null)
    return (
      <div class="split" style={{ '--panes': 'minmax(0, 1fr)' }}>
        <div class="split-pane">{top}</div>
      </div>
    );
  return (
    <div ref={frame} class="split" style={{ '--top': `${percent}fr`, '--bottom': `${100 - percent}fr` }}>
      <div class="split-pane">{top}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; this is the ARIA window splitter */}
      <div
        class="split-handle"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={least}
        aria-valuemax={most}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={(event) => {
          const step = { ArrowUp: -4, ArrowDown: 4 }[event.key];
          if (step) move(percent + step);
        }}
      />
      <div class="split-pane">{bottom}</div>
    </div>
  );
}
