import './pocket.css';
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { Icon } from '../../ui/icon.tsx';

/** True while the tablet is in the pocket. */
export const inPocket = signal(false);

/** Puts it there. */
export function intoPocket(): void {
  inPocket.value = true;
}

interface PocketProps {
  walkedM: number;
  findings: number;
  /** `10.42` */
  clock: string;
  onDuty: string | null;
}

/** A black screen that takes no tap: only a slide from the one end to the other leads out. */
export function Pocket({ walkedM, findings, clock, onDuty }: PocketProps) {
  const words = speak(dutyWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="pocket"
      aria-label={words.pocket}
      onCancel={(event) => event.preventDefault()}
      onClose={() => {
        inPocket.value = false;
      }}
    >
      <p class="pocket-clock">{clock}</p>
      {onDuty && <p class="pocket-line">{onDuty}</p>}
      <p class="pocket-line">{formatLength(language.value, walkedM)}</p>
      <p class="pocket-line">{words.pocketFindings(findings)}</p>
      <SlideOut
        label={words.pocketLeave}
        onOut={() => {
          inPocket.value = false;
        }}
      />
    </dialog>
  );
}

/** Share of the way that counts as all of it. */
const enough = 0.92;

/** A knob that has to be taken and drawn along; a touch elsewhere does nothing. */
function SlideOut({ label, onOut }: { label: string; onOut: () => void }) {
  const [share, setShare] = useState(0);
  const from = useRef<{ x: number; way: number } | null>(null);
  const end = () => {
    from.current = null;
    if (share >= enough) onOut();
    else setShare(0);
  };
  return (
    <div class="slide">
      <span class="slide-label" aria-hidden="true">
        {label}
      </span>
      <div
        class="slide-knob"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        style={{ left: `calc(${share} * (100% - 72px))` }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const way = (event.currentTarget.parentElement?.clientWidth ?? 300) - 72;
          from.current = { x: event.clientX, way };
        }}
        onPointerMove={(event) => {
          if (from.current)
            setShare(Math.min(1, Math.max(0, (event.clientX - from.current.x) / from.current.way)));
        }}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={(event) => {
          if (event.key === 'End') onOut();
          const next = share + (event.key === 'ArrowRight' ? 0.1 : event.key === 'ArrowLeft' ? -0.1 : 0);
          if (next >= enough) onOut();
          else setShare(Math.max(0, next));
        }}
      >
        <Icon name="right" size={32} />
      </div>
    </div>
  );
}
