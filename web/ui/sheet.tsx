import './sheet.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from './button.tsx';
import { Scroll } from './scroll.tsx';

/** How much of the place a sheet takes: title only, up to half, up to nearly all. */
export const snaps = ['peek', 'half', 'full'] as const;
export type Snap = (typeof snaps)[number];

interface SheetProps {
  title: ComponentChildren;
  /** Second line under the title. */
  lead?: ComponentChildren;
  onClose?: () => void;
  snap?: Snap;
  onSnap?: (snap: Snap) => void;
  /** `side` docks it at the right from 900 px of width; `below` keeps it at the bottom always. */
  place?: 'side' | 'below';
  /** Pixels of the map that it covers at the bottom; give them to `CityMap.setInsets`, so that the crosshair stays in sight. */
  onCover?: (pixels: { bottom: number; right: number }) => void;
  /** Stays at the foot while the content scrolls: the one primary action. */
  footer?: ComponentChildren;
  children: ComponentChildren;
}

/** Non-modal: the map beside it stays alive. Grows by its handle or its buttons; Escape closes it. */
export function Sheet({
  title,
  lead,
  onClose,
  snap: wanted,
  onSnap,
  place = 'side',
  onCover,
  footer,
  children,
}: SheetProps) {
  const [own, setOwn] = useState<Snap>(wanted ?? 'half');
  const snap = wanted ?? own;
  const id = useId();
  const element = useRef<HTMLElement>(null);
  const words = speak(uiWords);
  const move = (step: number) => {
    const next = snaps[snaps.indexOf(snap) + step];
    if (!next) return;
    setOwn(next);
    onSnap?.(next);
  };
  useCover(element, onCover);
  useFocus(element);
  const drag = useDrag(move);
  return (
    <section
      ref={element}
      class={`sheet sheet-${snap} sheet-${place}`}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onClose) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <div class="sheet-head" {...drag}>
        <span class="sheet-handle" />
        <div class="sheet-title">
          <h2 id={`${id}-title`} tabIndex={-1}>
            {title}
          </h2>
          {lead && <p class="quiet small">{lead}</p>}
        </div>
        <div class="sheet-sizes">
          <IconButton icon="up" label={words.taller} disabled={snap === 'full'} onClick={() => move(1)} />
          <IconButton icon="down" label={words.shorter} disabled={snap === 'peek'} onClick={() => move(-1)} />
        </div>
        {onClose && <IconButton icon="close" label={words.close} onClick={onClose} />}
      </div>
      <Scroll class="sheet-body">{children}</Scroll>
      {footer && <div class="sheet-foot">{footer}</div>}
    </section>
  );
}

function useCover(element: { current: HTMLElement | null }, onCover: SheetProps['onCover']) {
  const told = useRef(onCover);
  told.current = onCover;
  useEffect(() => {
    const sheet = element.current;
    if (!sheet) return;
    const measure = () => {
      const box = sheet.getBoundingClientRect();
      const room = sheet.parentElement?.getBoundingClientRect() ?? box;
      const below = box.width > room.width * 0.6;
      told.current?.({ bottom: below ? room.bottom - box.top : 0, right: below ? 0 : room.right - box.left });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(sheet);
    measure();
    return () => {
      observer.disconnect();
      told.current?.({ bottom: 0, right: 0 });
    };
  }, [element]);
}

/** Takes the focus to its title as it opens, and gives it back as it goes. */
function useFocus(element: { current: HTMLElement | null }) {
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const sheet = element.current;
    sheet?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    return () => {
      if (
        !document.activeElement ||
        document.activeElement === document.body ||
        sheet?.contains(document.activeElement)
      )
        before?.focus({ preventScroll: true });
    };
  }, [element]);
}

/** A pull of more than 40 px on the head moves the sheet by one size. */
function useDrag(move: (step: number) => void) {
  const from = useRef<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (!(event.target as Element).closest('button')) from.current = event.clientY;
    },
    onPointerUp: (event: PointerEvent) => {
      const distance = from.current === null ? 0 : event.clientY - from.current;
      from.current = null;
      if (Math.abs(distance) > 40) move(distance < 0 ? 1 : -1);
    },
  };
}
