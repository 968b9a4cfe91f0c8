import { useEffect, useState } from 'preact/hooks';
import type { Geometry } from '../../../geodata/model/index.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { speak } from '../../data/preferences.ts';
import { tellValue } from '../../data/tell-value.ts';
import { Button } from '../../ui/button.tsx';
import { drawing, endDrawing, openDrawing } from '../footprint.ts';
import { DrawingActions, DrawingHelp } from '../place-step.tsx';

interface PlaceInputProps {
  from: unknown;
  onChange: (geometry: Geometry) => void;
}

/** A footprint drawn anew, beginning from the one there is. */
export function PlaceInput({ from, onChange }: PlaceInputProps) {
  const words = speak(mineWords);
  const [drawn, setDrawn] = useState<Geometry | null>(null);
  useEffect(() => () => endDrawing(), []);
  const use = () => {
    const geometry = drawing.peek()?.geometry.value;
    endDrawing();
    if (!geometry) return;
    setDrawn(geometry);
    onChange(geometry);
  };
  if (drawing.value)
    return (
      <div class="stack">
        <DrawingHelp />
        <DrawingActions onCancel={endDrawing} onUse={use} />
      </div>
    );
  return (
    <div class="stack">
      {drawn && <p class="placed">{words.correctPlaced(tellValue('geometry', drawn))}</p>}
      <Button icon="draw" wide onClick={() => void openDrawing(drawn ?? (from as Geometry | null))}>
        {words.correctPlace}
      </Button>
    </div>
  );
}
