import sharp from 'sharp';

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

/** A telephone's photo with its owner and place in the EXIF; `red` makes it another one. */
export const photoFromATelephone = (red = 230): Promise<Buffer> => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(colourAt(x, y, [red, 217, 191]), (y * width + x) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Telepon Rahasia', Artist: 'Pemilik Ponsel' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '3/1 34/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '98/1 40/1 0/1',
      },
    })
    .jpeg({ quality: 80 })
    .toBuffer();
};
