/** How a way cuts the city: what it is and how much room it takes. */
export interface WayClass {
  kind: 'road' | 'rail' | 'power';
  class: string;
  /** Carriageway, metres; null for rails and lines. */
  widthM: number | null;
  /** From the centre line to the first parcel, metres. */
  reserveM: number;
}

/** Classes of ways. A rail keeps 12 m rumija and 9 m ruwasja free on each side (PP 56/2009), a 150 kV line 20 m. */
export const wayClasses = {
  toll: { kind: 'road', class: 'arteri primer', widthM: 24, reserveM: 20 },
  arterial: { kind: 'road', class: 'arteri primer', widthM: 20, reserveM: 15 },
  avenue: { kind: 'road', class: 'arteri sekunder', widthM: 16, reserveM: 12 },
  collector: { kind: 'road', class: 'kolektor primer', widthM: 11, reserveM: 9 },
  connector: { kind: 'road', class: 'kolektor sekunder', widthM: 9, reserveM: 7.5 },
  local: { kind: 'road', class: 'lokal', widthM: 7, reserveM: 5.5 },
  rail: { kind: 'rail', class: 'rel', widthM: null, reserveM: 22 },
  power: { kind: 'power', class: 'SUTT', widthM: null, reserveM: 20 },
} as const satisfies Record<string, WayClass>;
export type WayClassName = keyof typeof wayClasses;

/** A way drawn by hand: `[lon, lat, name from here on]`. Invented courses under the names that Medan knows. */
export interface Way {
  class: WayClassName;
  path: readonly (readonly [lon: number, lat: number, name?: string])[];
}

/** The ways that cut the city first, most important first. */
export const ways: readonly Way[] = [
  {
    class: 'rail',
    path: [
      [98.692, 3.792, 'Lintas Belawan–Medan'],
      [98.6865, 3.765],
      [98.683, 3.735],
      [98.6785, 3.7],
      [98.674, 3.665],
      [98.673, 3.632],
      [98.679, 3.606],
      [98.6845, 3.595, 'Lintas Medan–Tebing Tinggi'],
      [98.701, 3.5965],
      [98.735, 3.6025],
      [98.77, 3.607],
    ],
  },
  {
    class: 'rail',
    path: [
      [98.677, 3.609, 'Lintas Medan–Binjai'],
      [98.655, 3.6085],
      [98.6305, 3.611],
      [98.6, 3.6135],
      [98.57, 3.615],
    ],
  },
  {
    class: 'toll',
    path: [
      [98.729, 3.5, 'Jalan Tol Belmera'],
      [98.7275, 3.56],
      [98.722, 3.605],
      [98.704, 3.645],
      [98.697, 3.69],
      [98.693, 3.735],
      [98.695, 3.765],
      [98.7, 3.8],
    ],
  },
  {
    class: 'arterial',
    path: [
      [98.575, 3.599, 'Jl. Jend. Gatot Subroto'],
      [98.62, 3.5945],
      [98.648, 3.5905],
      [98.667, 3.5895],
      [98.679, 3.5885, 'Jl. Prof. H.M. Yamin'],
      [98.705, 3.5915, 'Jl. Letda Sujono'],
      [98.735, 3.5945],
      [98.77, 3.598],
    ],
  },
  {
    class: 'arterial',
    path: [
      [98.765, 3.508, 'Jl. Sisingamangaraja'],
      [98.735, 3.527],
      [98.715, 3.5425],
      [98.7, 3.562],
      [98.69, 3.576],
      [98.682, 3.589, 'Jl. Putri Hijau'],
      [98.676, 3.603, 'Jl. K.L. Yos Sudarso'],
      [98.67, 3.622],
      [98.667, 3.65],
      [98.669, 3.678],
      [98.675, 3.705],
      [98.679, 3.74],
      [98.683, 3.768],
      [98.6845, 3.81],
    ],
  },
  {
    class: 'arterial',
    path: [
      [98.6, 3.46, 'Jl. Letjen Jamin Ginting'],
      [98.612, 3.5],
      [98.628, 3.53],
      [98.648, 3.5535],
      [98.661, 3.572, 'Jl. S. Parman'],
      [98.669, 3.583],
      [98.673, 3.591, 'Jl. Guru Patimpus'],
      [98.685, 3.608, 'Jl. Gunung Krakatau'],
      [98.69, 3.635],
      [98.706, 3.668],
      [98.72, 3.7],
    ],
  },
  {
    class: 'arterial',
    path: [
      [98.634, 3.49, 'Jl. Ngumban Surbakti'],
      [98.631, 3.545, 'Jl. Gagak Hitam'],
      [98.622, 3.57],
      [98.621, 3.596, 'Jl. Asrama'],
      [98.633, 3.613],
      [98.65, 3.6235, 'Jl. Pertempuran'],
      [98.668, 3.632, 'Jl. Cemara'],
      [98.69, 3.638],
      [98.74, 3.65],
    ],
  },
  {
    class: 'arterial',
    path: [
      [98.57, 3.513, 'Jl. A.H. Nasution'],
      [98.63, 3.5345],
      [98.65, 3.5405],
      [98.672, 3.5425],
      [98.695, 3.5435, 'Jl. Tritura'],
      [98.72, 3.5495],
      [98.77, 3.561],
    ],
  },
  {
    class: 'power',
    path: [
      [98.58, 3.668, 'SUTT 150 kV Paya Geli–Titi Kuning'],
      [98.64, 3.658],
      [98.665, 3.656],
      [98.69, 3.661],
      [98.75, 3.668],
    ],
  },
  {
    class: 'power',
    path: [
      [98.66, 3.5205, 'SUTT 150 kV Titi Kuning–Denai'],
      [98.6875, 3.5365],
      [98.7035, 3.541],
      [98.735, 3.5465],
      [98.77, 3.553],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.691, 3.47, 'Jl. Brigjen Zein Hamid'],
      [98.69, 3.53],
      [98.6865, 3.555, 'Jl. Brigjen Katamso'],
      [98.683, 3.575],
      [98.679, 3.592, 'Jl. Balai Kota'],
      [98.689, 3.612, 'Jl. Bambu'],
      [98.7, 3.65],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.703, 3.68, 'Jl. Pancing'],
      [98.708, 3.63, 'Jl. Willem Iskandar'],
      [98.711, 3.6],
      [98.716, 3.575, 'Jl. Mandala By Pass'],
      [98.7185, 3.555],
      [98.716, 3.53, 'Jl. Panglima Denai'],
      [98.71, 3.49],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.642, 3.49, 'Jl. Karya Wisata'],
      [98.641, 3.53, 'Jl. Setia Budi'],
      [98.637, 3.56],
      [98.64, 3.582, 'Jl. Sunggal'],
      [98.647, 3.602, 'Jl. Kapten Muslim'],
      [98.642, 3.64],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.58, 3.571, 'Jl. Sunggal Raya'],
      [98.63, 3.5685, 'Jl. Dr. Mansyur'],
      [98.658, 3.5695, 'Jl. Ir. H. Juanda'],
      [98.686, 3.571, 'Jl. Halat'],
      [98.703, 3.5755, 'Jl. Denai'],
      [98.73, 3.576],
      [98.77, 3.572],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.648, 3.62, 'Jl. Veteran'],
      [98.658, 3.652, 'Jl. Marelan Raya'],
      [98.656, 3.69],
      [98.661, 3.72],
      [98.671, 3.745, 'Jl. Young Panah Hijau'],
      [98.676, 3.79],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.6, 3.684, 'Jl. Kapten Rahmad Buddin'],
      [98.66, 3.688, 'Jl. Titi Pahlawan'],
      [98.69, 3.685, 'Jl. Platina Raya'],
      [98.74, 3.692],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.6, 3.708, 'Jl. Paluh Nibung'],
      [98.66, 3.713, 'Jl. Pasar Nippon'],
      [98.7, 3.716, 'Jl. Kawasan Industri'],
      [98.75, 3.722],
    ],
  },
  {
    class: 'avenue',
    path: [
      [98.62, 3.655, 'Jl. Pulau Sicanang'],
      [98.652, 3.641, 'Jl. Alumunium Raya'],
      [98.68, 3.648, 'Jl. Mabar Hilir'],
      [98.72, 3.655],
    ],
  },
];

/** Names for the ways that no one drew by hand. */
export const streetNames: readonly string[] =
  'Melati,Mawar,Kenanga,Cempaka,Anggrek,Dahlia,Flamboyan,Teratai,Kamboja,Bougenville,Sakura,Seroja,Karya,Karya Jaya,Karya Bakti,Karya Kasih,Karya Budi,Sempurna,Bahagia,Bersama,Setia,Rakyat,Gotong Royong,Pembangunan,Pendidikan,Perjuangan,Pahlawan,Pelita,Sederhana,Turi,Amal,Ampera,Bromo,Rinjani,Kelud,Merapi,Semeru,Sinabung,Sibayak,Singgalang,Sei Batanghari,Sei Asahan,Sei Bahorok,Sei Wampu,Sei Musi,Sei Serayu,Sei Mencirim,Sei Begawan,Cut Nyak Dhien,Cut Meutia,Teuku Umar,Imam Bonjol,Pangeran Diponegoro,Sultan Hasanuddin,Pattimura,Wahidin,Sutomo,Thamrin,Wahid Hasyim,Sudirman,Hang Tuah,Hang Jebat,Hang Kesturi,Badur,Palang Merah,Multatuli,Samanhudi,Mesjid,Gereja,Kuil,Pasar Baru,Stasiun,Garuda,Merpati,Rajawali,Kutilang,Cendrawasih,Elang,Nuri,Tekukur,Puyuh,Nangka,Rambutan,Durian,Manggis,Jambu,Mangga,Sawo,Jeruk,Kelapa,Enau,Rotan,Bambu Kuning,Jati,Mahoni,Meranti,Cemara Hijau,Pinus,Akasia,Ketapang,Beringin,Asoka'.split(
    ',',
  );
