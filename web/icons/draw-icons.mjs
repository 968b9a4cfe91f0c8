// Draws the installable icons from `taru.svg`: node web/icons/draw-icons.mjs
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';

const here = (path) => new URL(path, import.meta.url).pathname;
const svg = await readFile(here('./taru.svg'));
await mkdir(here('../assets/icons/'), { recursive: true });
await copyFile(here('./taru.svg'), here('../assets/icons/taru.svg'));
for (const size of [192, 512]) {
  await sharp(svg, { density: 300 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(here(`../assets/icons/taru-${size}.png`));
}
// A maskable icon may be cut to a circle of 80 %: the ground fills the square, the drawing stays inside.
const inside = await sharp(svg, { density: 300 }).resize(420, 420).png().toBuffer();
await sharp({ create: { width: 512, height: 512, channels: 4, background: '#0b5c56' } })
  .composite([{ input: inside, gravity: 'centre' }])
  .png({ compressionLevel: 9 })
  .toFile(here('../assets/icons/taru-maskable-512.png'));
