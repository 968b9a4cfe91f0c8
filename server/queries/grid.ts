/** Grid of intersections, in degrees (a hundredth of a millimetre): on it they always come out, without it they may fail where borders nearly touch. */
export const gridDegrees = 1e-10;
