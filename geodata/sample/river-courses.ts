/** A stretch of a river with the attributes its setback depends on. */
export interface ReachFacts {
  /** Channel depth, metres; null where no one has measured. */
  depthM: number | null;
  embanked: boolean;
  /** Share of the river's length at which the stretch ends, 0 to 1. */
  until: number;
}

/** An invented course, from the spring side to the sea side, under a name that Medan knows. */
export interface RiverCourse {
  name: string;
  path: readonly (readonly [lon: number, lat: number])[];
  /** Channel width at the upper and the lower end, metres. */
  widthM: readonly [number, number];
  reaches: readonly ReachFacts[];
  /** Zone of the setback strip under the earlier plan, where that drew none. */
  before?: string;
}

/** Main rivers before the ones that join them. */
export const riverCourses: readonly RiverCourse[] = [
  {
    name: 'Sungai Deli',
    widthM: [20, 42],
    path: [
      [98.695, 3.488],
      [98.6925, 3.512],
      [98.688, 3.53],
      [98.6865, 3.545],
      [98.6835, 3.558],
      [98.6855, 3.569],
      [98.6805, 3.5785],
      [98.677, 3.587],
      [98.6745, 3.5945],
      [98.6735, 3.605],
      [98.6705, 3.6165],
      [98.667, 3.63],
      [98.6655, 3.645],
      [98.6625, 3.66],
      [98.6645, 3.6765],
      [98.669, 3.693],
      [98.6715, 3.712],
      [98.674, 3.729],
      [98.6785, 3.7445],
      [98.6845, 3.7575],
      [98.6985, 3.7695],
      [98.7065, 3.785],
      [98.714, 3.812],
    ],
    reaches: [
      { depthM: 2.4, embanked: false, until: 0.13 },
      { depthM: 4.5, embanked: false, until: 0.24 },
      { depthM: 5.2, embanked: false, until: 0.34 },
      { depthM: 5.8, embanked: true, until: 0.44 },
      { depthM: 6, embanked: false, until: 0.54 },
      { depthM: null, embanked: false, until: 0.68 },
      { depthM: 7.5, embanked: true, until: 0.8 },
      { depthM: 9, embanked: false, until: 1 },
    ],
  },
  {
    name: 'Sungai Belawan',
    widthM: [22, 60],
    path: [
      [98.588, 3.485],
      [98.594, 3.51],
      [98.5965, 3.535],
      [98.6015, 3.555],
      [98.6035, 3.575],
      [98.601, 3.592],
      [98.604, 3.61],
      [98.613, 3.628],
      [98.623, 3.65],
      [98.63, 3.672],
      [98.632, 3.695],
      [98.637, 3.715],
      [98.641, 3.735],
      [98.6525, 3.7505],
      [98.662, 3.766],
      [98.6695, 3.782],
      [98.673, 3.812],
    ],
    reaches: [
      { depthM: 2.8, embanked: false, until: 0.25 },
      { depthM: 3.6, embanked: false, until: 0.45 },
      { depthM: null, embanked: false, until: 0.6 },
      { depthM: 8, embanked: false, until: 1 },
    ],
  },
  {
    name: 'Sungai Percut',
    widthM: [18, 34],
    path: [
      [98.741, 3.49],
      [98.737, 3.515],
      [98.7325, 3.535],
      [98.7285, 3.552],
      [98.7325, 3.567],
      [98.7365, 3.585],
      [98.741, 3.605],
      [98.745, 3.64],
    ],
    reaches: [
      { depthM: 2.6, embanked: false, until: 0.4 },
      { depthM: 4.2, embanked: false, until: 0.75 },
      { depthM: null, embanked: false, until: 1 },
    ],
  },
  {
    name: 'Sungai Babura',
    widthM: [14, 22],
    path: [
      [98.645, 3.486],
      [98.6485, 3.505],
      [98.6545, 3.522],
      [98.655, 3.538],
      [98.6585, 3.552],
      [98.6615, 3.5655],
      [98.6665, 3.576],
      [98.6695, 3.5855],
      [98.6748, 3.5935],
    ],
    reaches: [
      { depthM: 1.8, embanked: false, until: 0.35 },
      { depthM: 2.6, embanked: false, until: 0.6 },
      { depthM: null, embanked: false, until: 0.75 },
      { depthM: 3.8, embanked: false, until: 1 },
    ],
  },
  {
    name: 'Sungai Sei Kera',
    widthM: [10, 18],
    path: [
      [98.6975, 3.5525],
      [98.699, 3.568],
      [98.7, 3.581],
      [98.698, 3.5925],
      [98.6985, 3.606],
      [98.7015, 3.619],
      [98.7005, 3.633],
      [98.7025, 3.65],
      [98.707, 3.668],
      [98.711, 3.688],
      [98.716, 3.705],
      [98.723, 3.722],
      [98.731, 3.748],
      [98.738, 3.775],
    ],
    reaches: [
      { depthM: 1.9, embanked: true, until: 0.25 },
      { depthM: 2.2, embanked: false, until: 0.45 },
      { depthM: null, embanked: false, until: 0.6 },
      { depthM: 2.9, embanked: false, until: 1 },
    ],
  },
  {
    name: 'Sungai Sikambing',
    before: 'R-2',
    widthM: [9, 16],
    path: [
      [98.628, 3.536],
      [98.6305, 3.552],
      [98.634, 3.566],
      [98.6415, 3.5765],
      [98.649, 3.5855],
      [98.654, 3.5945],
      [98.662, 3.6025],
      [98.6715, 3.6125],
    ],
    reaches: [
      { depthM: 1.6, embanked: false, until: 0.45 },
      { depthM: 2.3, embanked: true, until: 0.75 },
      { depthM: 2.3, embanked: false, until: 1 },
    ],
  },
  {
    name: 'Sungai Bedera',
    before: 'R-2',
    widthM: [8, 20],
    path: [
      [98.6255, 3.583],
      [98.6265, 3.598],
      [98.631, 3.6125],
      [98.638, 3.629],
      [98.645, 3.648],
      [98.6475, 3.668],
      [98.6445, 3.689],
      [98.6465, 3.707],
      [98.6435, 3.725],
      [98.6475, 3.7435],
    ],
    reaches: [
      { depthM: 1.7, embanked: false, until: 0.3 },
      { depthM: null, embanked: false, until: 0.5 },
      { depthM: 2.7, embanked: false, until: 1 },
    ],
  },
];
