import { createCanvasContext2D } from 'ol/dom.js';

/** A repeating pattern of diagonal lines, drawn at the screen's own resolution. */
export function hatch(
  colour: string,
  { gap = 8, width = 2, ground }: { gap?: number; width?: number; ground?: string } = {},
): CanvasPattern | string {
  const ratio = Math.max(1, Math.round(globalThis.devicePixelRatio ?? 1));
  const size = gap * ratio;
  const pen = createCanvasContext2D(size, size);
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
  }
  pen.strokeStyle = colour;
  pen.lineWidth = width * ratio;
  pen.lineCap = 'square';
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return pen.createPattern(pen.canvas, 'repeat') ?? colour;
}
