import './duty.css';
import { effect, signal, untracked } from '@preact/signals';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { officerMap } from '../officer-map.ts';
import { todaysPatrol } from '../round/patrols.ts';
import { onDuty } from './duty.ts';
import { afterFix, type Fence, inside } from './outside.ts';

const fence = signal<Fence>(inside);

/** Watches whether somebody on duty is in the own area. Returns the stop. */
export const keepFence = (): (() => void) =>
  effect(() => {
    const area = todaysPatrol.value?.area;
    const fix = officerMap.value?.locator.fix.value;
    const watching = onDuty.value && area;
    untracked(() => {
      if (!watching) fence.value = inside;
      else if (fix) fence.value = afterFix(fence.value, area.geometry, fix);
    });
  });

/** Calm, and once for every leaving. */
export function OutsideNotice() {
  const words = speak(dutyWords);
  const { outside, seen } = fence.value;
  const area = todaysPatrol.value?.area;
  if (!outside || seen || !area) return null;
  const understood = () => {
    fence.value = { ...fence.value, seen: true };
  };
  return (
    <div class="outside" role="status">
      <Icon name="info" />
      <p>{words.outside(area.name, formatLength(language.value, outside.metres))}</p>
      <Button icon="map" onClick={() => officerMap.value?.goTo(outside.back, { zoom: 16 })}>
        {words.outsideBack}
      </Button>
      <Button variant="primary" onClick={understood}>
        {words.outsideOk}
      </Button>
    </div>
  );
}
