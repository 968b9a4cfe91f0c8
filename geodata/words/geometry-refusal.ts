import type { Problem, ProblemCode } from '../geometry/index.ts';
import { bilingual, type Language } from './bilingual.ts';
import { formatNumber } from './format.ts';

type Figure = (key: string) => string;
type Words = Record<ProblemCode, (f: Figure) => string>;

const tempat = (f: Figure): string => `bujur ${f('lon')}, lintang ${f('lat')}`;
const place = (f: Figure): string => `longitude ${f('lon')}, latitude ${f('lat')}`;

const words = bilingual<Words>(
  {
    'not-object': (f) => `Di sini harus ada objek GeoJSON, bukan ${f('found')}. Periksa susunan berkasnya.`,
    'type-unknown': (f) =>
      `Jenis "${f('found')}" tidak dikenal. Tulis jenis GeoJSON dengan ejaan yang tepat, misalnya Feature atau Polygon.`,
    'member-missing': () => 'Ada bagian wajib GeoJSON yang tidak ada. Lengkapi bagian yang ditunjukkan.',
    'member-misplaced': (f) => `Bagian ini tidak boleh ada pada ${f('type')}. Hapus atau pindahkan.`,
    'member-type': (f) => `Bagian ini harus berupa ${f('expected')}. Perbaiki isinya.`,
    'bbox-form': () => 'bbox harus berisi 4 atau 6 angka. Perbaiki atau hapus.',
    'coordinates-form': () =>
      'Susunan koordinat tidak sesuai dengan jenis geometrinya. Periksa tanda kurungnya.',
    'not-a-number': (f) => `Koordinat harus angka, bukan ${f('found')}. Perbaiki nilai yang ditunjukkan.`,
    'not-finite': () => 'Koordinat terlalu besar untuk dibaca. Perbaiki nilai yang ditunjukkan.',
    'line-short': () => 'Garis memerlukan paling sedikit dua titik.',
    'ring-short': () => 'Batas bidang memerlukan paling sedikit tiga sudut dan titik penutup.',
    'ring-open': () => 'Batas bidang tidak tertutup. Ulangi titik pertama sebagai titik terakhir.',
    form: () => 'Bentuk GeoJSON tidak benar. Periksa dengan pemeriksa GeoJSON.',
    'too-deep': (f) => `Susunan lebih dalam dari ${f('limit')} tingkat. Kirim geometri yang sederhana.`,
    'too-many-vertices': (f) => `Lebih dari ${f('limit')} titik. Sederhanakan geometrinya.`,
    'too-many-rings': (f) => `Lebih dari ${f('limit')} batas bidang. Kirim per bagian.`,
    'too-complex': () => 'Geometri terlalu rumit untuk diperiksa. Sederhanakan atau kirim per bagian.',
    'not-feature': (f) => `Kirim satu Feature GeoJSON, bukan ${f('found')}.`,
    'no-geometry': () => 'Feature ini tanpa geometri. Tambahkan titik, garis, atau bidang.',
    'type-unsupported': (f) =>
      `${f('found')} tidak dapat diperiksa. Kirim Point, LineString, Polygon, atau MultiPolygon.`,
    empty: () => 'Geometri ini kosong. Tambahkan koordinatnya.',
    'out-of-range': (f) => `${tempat(f)} bukan bujur dan lintang di bumi. Periksa koordinatnya.`,
    'swapped-axes': (f) => `Bujur dan lintang tampaknya tertukar (${tempat(f)}). Tulis bujur dahulu.`,
    'not-degrees': (f) =>
      `Koordinat ${f('x')}, ${f('y')} tampaknya meter, bukan derajat. Ubah ke WGS 84 (EPSG:4326).`,
    'outside-box': (f) =>
      `Geometri jatuh di ${tempat(f)}, di luar wilayah kota ini. Periksa sistem koordinatnya.`,
    'too-large': (f) =>
      `Geometri selebar ${f('degrees')}° terlalu besar untuk diperiksa. Kirim bagian yang dimaksud saja.`,
    'line-collapsed': () => 'Semua titik garis ini sama. Gambar garis dengan panjang.',
    'ring-collapsed': () => 'Batas bidang ini tidak mempunyai tiga sudut yang berbeda. Gambar ulang.',
    spike: (f) => `Batas bidang berbalik arah di ${tempat(f)}. Hapus titik yang menonjol itu.`,
    'self-intersection': (f) =>
      `Batas bidang bersilang seperti angka delapan di ${tempat(f)}. Urutkan sudutnya berkeliling, atau kirim dua bidang.`,
    'ring-touches-itself': (f) =>
      `Batas bidang menyentuh dirinya di ${tempat(f)}. Pisahkan menjadi dua bidang.`,
    'hole-outside': (f) => `Lubang di ${tempat(f)} berada di luar bidangnya. Hapus atau pindahkan.`,
    'holes-nested': (f) => `Ada lubang di dalam lubang di ${tempat(f)}. Gabungkan atau hapus.`,
    'interior-cut': (f) => `Lubang memutus bidang di ${tempat(f)}. Pisahkan menjadi dua bidang.`,
    'parts-overlap': (f) => `Bagian-bagian bidang bertumpang tindih di ${tempat(f)}. Gabungkan bagian itu.`,
    'no-area': () => 'Bidang ini tidak mempunyai luas. Gambar ulang.',
    'right-hand-rule': () => 'Arah putaran batas tidak mengikuti aturan tangan kanan; tetap diterima.',
    'crs-member': () => 'Bagian "crs" diabaikan; koordinat dibaca sebagai WGS 84.',
    'extra-dimensions': () => 'Ketinggian pada koordinat diabaikan.',
  },
  {
    'not-object': (f) => `A GeoJSON object belongs here, not ${f('found')}. Check how the file is built.`,
    'type-unknown': (f) =>
      `Type "${f('found')}" is not known. Spell a GeoJSON type exactly, such as Feature or Polygon.`,
    'member-missing': () => 'A member that GeoJSON requires is missing. Add the one pointed out.',
    'member-misplaced': (f) => `This member must not stand in a ${f('type')}. Remove or move it.`,
    'member-type': (f) => `This member must be a ${f('expected')}. Correct it.`,
    'bbox-form': () => 'bbox must hold 4 or 6 numbers. Correct or remove it.',
    'coordinates-form': () =>
      'The coordinates are not nested as their geometry type asks. Check the brackets.',
    'not-a-number': (f) => `A coordinate must be a number, not ${f('found')}. Correct the value pointed out.`,
    'not-finite': () => 'A coordinate is too large to be read. Correct the value pointed out.',
    'line-short': () => 'A line needs at least two points.',
    'ring-short': () => 'The border of an area needs at least three corners and a closing point.',
    'ring-open': () => 'The border of the area is not closed. Repeat the first point as the last.',
    form: () => 'The form of the GeoJSON is not right. Run it through a GeoJSON checker.',
    'too-deep': (f) => `Nested deeper than ${f('limit')} levels. Send a plain geometry.`,
    'too-many-vertices': (f) => `More than ${f('limit')} points. Simplify the geometry.`,
    'too-many-rings': (f) => `More than ${f('limit')} rings. Send it in parts.`,
    'too-complex': () => 'The geometry is too complex to be checked. Simplify it or send it in parts.',
    'not-feature': (f) => `Send one GeoJSON Feature, not a ${f('found')}.`,
    'no-geometry': () => 'This feature has no geometry. Add a point, line or area.',
    'type-unsupported': (f) =>
      `A ${f('found')} cannot be checked. Send a Point, LineString, Polygon or MultiPolygon.`,
    empty: () => 'This geometry is empty. Add its coordinates.',
    'out-of-range': (f) => `${place(f)} is no longitude and latitude on earth. Check the coordinates.`,
    'swapped-axes': (f) =>
      `Longitude and latitude seem to be swapped (${place(f)}). Write the longitude first.`,
    'not-degrees': (f) =>
      `Coordinates ${f('x')}, ${f('y')} seem to be metres, not degrees. Convert them to WGS 84 (EPSG:4326).`,
    'outside-box': (f) =>
      `The geometry landed at ${place(f)}, outside this city. Check its coordinate system.`,
    'too-large': (f) =>
      `A geometry ${f('degrees')}° wide is too large to be checked. Send only the part that is meant.`,
    'line-collapsed': () => 'All points of this line are the same. Draw a line with a length.',
    'ring-collapsed': () => 'This border has no three different corners. Draw it again.',
    spike: (f) => `The border turns back on itself at ${place(f)}. Remove the point that sticks out.`,
    'self-intersection': (f) =>
      `The border crosses itself like a figure eight at ${place(f)}. Put its corners in order around it, or send two areas.`,
    'ring-touches-itself': (f) => `The border touches itself at ${place(f)}. Split it into two areas.`,
    'hole-outside': (f) => `The hole at ${place(f)} lies outside its area. Remove or move it.`,
    'holes-nested': (f) => `There is a hole within a hole at ${place(f)}. Join or remove one.`,
    'interior-cut': (f) => `Holes cut the area apart at ${place(f)}. Split it into two areas.`,
    'parts-overlap': (f) => `Parts of the area overlap at ${place(f)}. Join these parts.`,
    'no-area': () => 'This area has no size. Draw it again.',
    'right-hand-rule': () => 'The border does not turn by the right-hand rule; it is taken all the same.',
    'crs-member': () => 'The "crs" member is ignored; coordinates are read as WGS 84.',
    'extra-dimensions': () => 'Heights in the coordinates are ignored.',
  },
);

/** What is wrong with a geometry and what to do about it, in a sentence or two. */
export function geometryRefusal(language: Language, problem: Problem): string {
  return words[language][problem.code]((key) => {
    const value = problem.figures[key] ?? '';
    return typeof value === 'number' ? formatNumber(language, value, 6) : value;
  });
}
