import font from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';
import { drawAside } from '../map/aside/draw-aside.ts';
import type { GroundOrder } from '../map/aside/orders.ts';
import { mapFontFamily } from '../map/map-font.ts';
import { tilesOnDevice } from '../offline/pack/kept-tiles.ts';

// The thread that draws the officers' map: from the pack on this device, in the letters of the face.

const { fonts } = self as unknown as { fonts: FontFaceSet };
const letters = new FontFace(mapFontFamily, `url(${new URL(font, location.origin)})`, { weight: '200 800' });
fonts.add(letters);
// before the first label is measured
void letters.load().catch(reportError);

let tiles = tilesOnDevice();
const shelf = {
  kept: () => tiles,
  lookAgain() {
    tiles = tilesOnDevice();
  },
};
const take = drawAside(shelf, (news, give = []) => postMessage(news, { transfer: give }));
addEventListener('message', ({ data }: MessageEvent<GroundOrder>) => take(data));
