import './sketch-dialog.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { siteWords } from '../../../geodata/words/field-site.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { type Photo, readPhoto } from '../../data/photo.ts';
import { speak } from '../../data/preferences.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import {
  fitCanvas,
  paintStrokes,
  type SketchColour,
  type SketchPoint,
  type Stroke,
  sketchColours,
  sketchOn,
} from './strokes.ts';

interface SketchDialogProps {
  photo: Photo;
  /** A second photo; the first stays as it is. */
  onSketched: (sketch: Photo) => void;
  onClose: () => void;
}

/** The photo over the whole screen, to be drawn upon with a finger. */
export function SketchDialog({ photo, onSketched, onClose }: SketchDialogProps) {
  const words = speak(siteWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [colour, setColour] = useState<SketchColour>('red');
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const fail = () => {
    toast(words.sketchFailed, { tone: 'problem' });
    onClose();
  };
  const save = async () => {
    setBusy(true);
    const made = await sketchOn(photo.blob, strokes);
    if (made) onSketched(await readPhoto(made));
    else fail();
  };
  return (
    <dialog ref={dialog} class="sketch" aria-label={words.sketchTitle} onClose={onClose}>
      <header class="sketch-head">
        <fieldset class="sketch-colours">
          <legend class="sr-only">{words.sketchTitle}</legend>
          {sketchColours.map((one) => (
            <button
              key={one}
              type="button"
              class={`sketch-colour sketch-colour-${one}`}
              aria-label={words.sketchColour[one]}
              aria-pressed={one === colour}
              onClick={() => setColour(one)}
            />
          ))}
        </fieldset>
        <IconButton
          icon="undo"
          label={words.sketchUndo}
          disabled={strokes.length === 0}
          onClick={() => setStrokes(strokes.slice(0, -1))}
        />
      </header>
      <Picture
        photo={photo}
        strokes={strokes}
        colour={colour}
        onStroke={(one) => setStrokes((all) => [...all, one])}
        onUnreadable={fail}
      />
      <footer class="sketch-foot">
        <p class="quiet small">{words.sketchLead}</p>
        <div class="sheet-actions">
          <Button large onClick={onClose}>
            {speak(uiWords).cancel}
          </Button>
          <Button
            variant="primary"
            icon="check"
            large
            wide
            busy={busy}
            disabled={strokes.length === 0}
            onClick={save}
          >
            {words.sketchSave}
          </Button>
        </div>
      </footer>
    </dialog>
  );
}

interface PictureProps {
  photo: Photo;
  strokes: readonly Stroke[];
  colour: SketchColour;
  onStroke: (stroke: Stroke) => void;
  onUnreadable: () => void;
}

/** The picture as a canvas; the line under the finger is drawn as it goes. */
function Picture({ photo, strokes, colour, onStroke, onUnreadable }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const going = useRef<SketchPoint[] | null>(null);
  useEffect(() => {
    createImageBitmap(photo.blob).then(setPicture, onUnreadable);
  }, [photo]);
  const paint = () => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !picture) return;
    pen.drawImage(picture, 0, 0, pen.canvas.width, pen.canvas.height);
    paintStrokes(pen, going.current ? [...strokes, { colour, points: going.current }] : strokes);
  };
  useEffect(() => {
    if (canvas.current && picture) fitCanvas(canvas.current, picture, 1280);
    paint();
  }, [picture]);
  useEffect(paint, [strokes]);
  const at = (event: PointerEvent): SketchPoint => {
    const box = canvas.current!.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  const end = () => {
    const points = going.current;
    going.current = null;
    if (points) onStroke({ colour, points });
  };
  return (
    <div class="sketch-room">
      <canvas
        ref={canvas}
        role="img"
        aria-label={speak(siteWords).sketchCanvas}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          going.current = [at(event)];
          paint();
        }}
        onPointerMove={(event) => {
          if (!going.current) return;
          going.current.push(at(event));
          paint();
        }}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  );
}
