import type { Outcome } from '../../geodata/model/verdict.ts';
import type { Palette } from './palette.ts';

/** What a marker shows: its sign by outcome, its body by stage. */
export interface MarkerLook {
  outcome: Outcome | 'legacy';
  /** `received` is open (white body), `case-opened` is taken up (coloured body), the rest is over (small). */
  stage: string;
  selected: boolean;
  /** Number in a cluster; 1 is a single one. */
  count: number;
}

export const colourOf = (outcome: MarkerLook['outcome'], p: Palette): string =>
  ({
    violates: p.violates,
    unclear: p.unclear,
    complies: p.complies,
    legacy: p.legacy,
    'not-applicable': p.legacy,
  })[outcome];

const isTaken = (stage: string) => stage === 'case-opened' || stage === 'indication';

/** Draws the sign of an outcome around 0,0: filled square, half circle, ring, dotted ring. */
function sign(pen: CanvasRenderingContext2D, outcome: MarkerLook['outcome'], colour: string, r: number) {
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = r * 0.42;
  pen.beginPath();
  if (outcome === 'violates') {
    pen.roundRect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7, r * 0.25);
    pen.fill();
  } else if (outcome === 'unclear') {
    pen.lineWidth = r * 0.26;
    pen.arc(0, 0, r * 0.85, 0, Math.PI * 2);
    pen.stroke();
    pen.beginPath();
    pen.arc(0, 0, r * 0.85, -Math.PI / 2, Math.PI / 2);
    pen.fill();
  } else {
    if (outcome !== 'complies') {
      pen.setLineDash([0.1, r * 0.667]);
      pen.lineCap = 'round';
    }
    pen.arc(0, 0, r * 0.8, 0, Math.PI * 2);
    pen.stroke();
    pen.setLineDash([]);
  }
}

function body(pen: CanvasRenderingContext2D, r: number, fill: string, edge: string, halo: string) {
  pen.beginPath();
  pen.arc(0, 0, r + 2.5, 0, Math.PI * 2);
  pen.fillStyle = halo;
  pen.fill();
  pen.beginPath();
  pen.arc(0, 0, r, 0, Math.PI * 2);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = edge;
  pen.lineWidth = 2.5;
  pen.stroke();
}

/** A marker as a picture of `side` × `side` CSS pixels, drawn for the screen's resolution. */
export function markerPicture(
  look: MarkerLook,
  p: Palette,
): { canvas: HTMLCanvasElement; ratio: number; side: number } {
  const ratio = Math.max(1, globalThis.devicePixelRatio ?? 1);
  const cluster = look.count > 1;
  const over = !cluster && look.stage !== 'received' && !isTaken(look.stage);
  const radius = cluster ? 15 + Math.min(7, Math.log10(look.count) * 5) : over ? 9 : look.selected ? 17 : 14;
  const side = Math.ceil((radius + (look.selected ? 9 : 4)) * 2 + (cluster ? 12 : 0));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(side * ratio);
  canvas.height = Math.ceil(side * ratio);
  const pen = canvas.getContext('2d');
  if (!pen) return { canvas, ratio, side };
  pen.scale(ratio, ratio);
  pen.translate(side / 2, side / 2);
  const colour = colourOf(look.outcome, p);
  if (look.selected) {
    pen.beginPath();
    pen.arc(0, 0, radius + 6, 0, Math.PI * 2);
    pen.strokeStyle = p.ink;
    pen.lineWidth = 3;
    pen.stroke();
  }
  const taken = isTaken(look.stage) && !cluster;
  body(pen, radius, taken ? colour : p.halo, colour, taken ? p.halo : 'rgb(0 0 0 / 0.12)');
  if (cluster) {
    pen.fillStyle = p.ink;
    pen.font = `750 ${radius > 18 ? 14 : 13}px 'Plus Jakarta Sans Variable', system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(String(look.count), 0, 1);
    pen.translate(radius * 0.74, -radius * 0.74);
    body(pen, 8, p.halo, 'transparent', p.halo);
    sign(pen, look.outcome, colour, 6);
  } else {
    sign(pen, look.outcome, taken ? p.halo : colour, radius * 0.52);
  }
  return { canvas, ratio, side };
}
