/** A point of a sketch: shares of the picture's width and height, so that it fits the picture at every size. */
export type SketchPoint = readonly [x: number, y: number];
export const sketchColours = ['red', 'dark', 'light'] as const;
export type SketchColour = (typeof sketchColours)[number];
/** One line of a finger. */
export interface Stroke {
  colour: SketchColour;
  points: readonly SketchPoint[];
}

/** The colours of the theme that stand out on a photo: vermilion, ink and paper, each with its opposite as a rim. */
const inks: Record<SketchColour, { line: string; rim: string }> = {
  red: { line: '#e0301a', rim: '#ffffff' },
  dark: { line: '#17211f', rim: '#ffffff' },
  light: { line: '#ffffff', rim: '#17211f' },
};
/** Width of a line as a share of the picture's longer side. */
const width = 1 / 130;

/** Draws lines on a picture that is already there. */
export function paintStrokes(pen: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  const { width: w, height: h } = pen.canvas;
  const thick = Math.max(w, h) * width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { colour, points } of strokes) {
    const [first, ...rest] = points;
    if (!first) continue;
    pen.beginPath();
    pen.moveTo(first[0] * w, first[1] * h);
    // A tap is a dot.
    if (rest.length === 0) pen.lineTo(first[0] * w + 0.1, first[1] * h);
    for (const [x, y] of rest) pen.lineTo(x * w, y * h);
    pen.strokeStyle = inks[colour].rim;
    pen.lineWidth = thick * 1.7;
    pen.stroke();
    pen.strokeStyle = inks[colour].line;
    pen.lineWidth = thick;
    pen.stroke();
  }
}

/** Longest side of a sketch, pixels: legible in print, small to send. */
const mostPixels = 2048;

/** A photo with lines on it, as a picture of its own; null when the browser cannot make one. */
export async function sketchOn(photo: Blob, strokes: readonly Stroke[]): Promise<Blob | null> {
  const picture = await createImageBitmap(photo).catch(() => null);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  fitCanvas(canvas, picture, mostPixels);
  const pen = canvas.getContext('2d');
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  if (!pen) return null;
  paintStrokes(pen, strokes);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
}

/** Gives a canvas the shape of a picture, its longer side at most so many pixels. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  { width: w, height: h }: { width: number; height: number },
  most: number,
): void {
  const factor = Math.min(1, most / Math.max(w, h));
  canvas.width = Math.max(1, Math.round(w * factor));
  canvas.height = Math.max(1, Math.round(h * factor));
}
