import type { Layer } from './layer.ts';

/**
 * Special provisions (ketentuan khusus) by kind: `kkop`, `lp2b`, `flood`, `heritage`, `tod`, `recharge`. They only tighten.
 * `limitM` is the greatest height above the ground inside, metres.
 */
export const overlays: Layer<'overlays'> = {
  id: 'overlays',
  geometry: 'area',
  audience: 'public',
  minZoom: 11,
  order: 35,
  ce90M: null,
  attributes: [
    {
      name: 'kind',
      from: ['kind', 'jenis'],
      type: 'text',
      values: {
        kkop: 'kkop',
        kawasankeselamatanoperasipenerbangan: 'kkop',
        lp2b: 'lp2b',
        kp2b: 'lp2b',
        lahanpertanianpanganberkelanjutan: 'lp2b',
        flood: 'flood',
        banjir: 'flood',
        rawanbanjir: 'flood',
        kawasanrawanbanjir: 'flood',
        heritage: 'heritage',
        cagarbudaya: 'heritage',
        kawasancagarbudaya: 'heritage',
        tod: 'tod',
        transitorienteddevelopment: 'tod',
        kawasanberorientasitransit: 'tod',
        recharge: 'recharge',
        resapan: 'recharge',
        resapanair: 'recharge',
        kawasanresapanair: 'recharge',
      },
    },
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'limitM', from: ['limitM', 'batas_m'], type: 'number' },
  ],
};
