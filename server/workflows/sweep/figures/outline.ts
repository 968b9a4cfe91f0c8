/** 1 σ of an area, m², for 1 m of σ of each corner: as `areaSigmaM2`, out of the hex text of a WKB and the metres of a degree in its middle. */
export function sigmaPerMetre(hex: string, kx: number, ky: number): number {
  const wkb = Buffer.from(hex.startsWith('\\x') ? hex.slice(2) : hex, 'hex');
  return Math.sqrt(sumOf(wkb, { at: 0 }, kx, ky)) / 2;
}

const polygon = 3;

/** Sum of squared ways from the corner before to the corner after, over all corners. */
function sumOf(wkb: Buffer, place: { at: number }, kx: number, ky: number): number {
  const kind = wkb.readUInt32LE(place.at + 1);
  const parts = wkb.readUInt32LE(place.at + 5);
  place.at += 9;
  let sum = 0;
  for (let i = 0; i < parts; i++)
    sum += kind === polygon ? sumOfRing(wkb, place, kx, ky) : sumOf(wkb, place, kx, ky);
  return sum;
}

function sumOfRing(wkb: Buffer, place: { at: number }, kx: number, ky: number): number {
  const corners = wkb.readUInt32LE(place.at) - 1;
  const first = place.at + 4;
  place.at = first + 16 * (corners + 1);
  let sum = 0;
  for (let i = 0; i < corners; i++) {
    const before = first + 16 * ((i + corners - 1) % corners);
    const after = first + 16 * ((i + 1) % corners);
    const x = (wkb.readDoubleLE(after) - wkb.readDoubleLE(before)) * kx;
    const y = (wkb.readDoubleLE(after + 8) - wkb.readDoubleLE(before + 8)) * ky;
    sum += x * x + y * y;
  }
  return sum;
}
