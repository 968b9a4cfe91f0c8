import sharp, { type Sharp } from 'sharp';

const [width, height] = [1200, 900];
type Colour = readonly [number, number, number];
const sky: Colour = [159, 195, 221];
const river: Colour = [76, 122, 138];
const door: Colour = [107, 75, 47];
const roof: Colour = [140, 59, 42];

/** A house at a river. The service refuses every format but photos', in this process too: so no SVG here. */
const colourAt = (x: number, y: number, wall: Colour): Colour => {
  if (y > 700) return river;
  if (y > 360 && x > 310 && x < 890) return y > 480 && x > 540 && x < 660 ? door : wall;
  return y > 170 && y <= 360 && Math.abs(x - 600) < (y - 170) * 1.8 ? roof : sky;
};

/** The owner, who stands in the EXIF of every photo. */
export const owner = 'Pemilik Ponsel';

/** A telephone's photo with its owner and place in the EXIF; `red` makes it another one. */
export const photoFromATelephone = (red = 230): Promise<Buffer> => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(colourAt(x, y, [red, 217, 191]), (y * width + x) * 3);
  return developed(sharp(pixels, { raw: { width, height, channels: 3 } }));
};

/** A photo with the grain of dusk, like no other: the wider, the more bytes (200 px: 10 kB, 1200 px: 300 kB). */
export async function grainyPhoto(seed: number, across: number): Promise<Buffer> {
  const house = await photoFromATelephone(100 + seed);
  const high = Math.round((across * height) / width);
  const { data } = await sharp(house).resize(across, high).raw().toBuffer({ resolveWithObject: true });
  let grain = seed + 1;
  for (let i = 0; i < data.length; i++) {
    grain = (Math.imul(grain, 1_103_515_245) + 12_345) >>> 0;
    data[i] = Math.max(0, Math.min(255, data[i]! + (grain >>> 26) - 32));
  }
  return developed(sharp(data, { raw: { width: across, height: high, channels: 3 } }));
}

const developed = (picture: Sharp): Promise<Buffer> =>
  picture
    .withExif({
      IFD0: { Make: 'Telepon Rahasia', Artist: owner },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '3/1 34/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '98/1 40/1 0/1',
      },
    })
    .jpeg({ quality: 80 })
    .toBuffer();
