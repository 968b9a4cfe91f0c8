/** What the GDAL worker is asked to do. Paths are names inside `folder`, the only place that it can see. */
export type GdalJob = {
  folder: string;
  file: string;
  /** The one driver that may open the file. */
  driver: 'ESRI Shapefile' | 'GPKG' | 'KML' | 'XLSX' | 'GeoJSON' | 'CSV' | 'FlatGeobuf';
  openOptions?: string[];
  /** GDAL configuration. */
  config?: Record<string, string>;
  memoryMegabytes: number;
} & (
  | {
      kind: 'decode';
      /** Systems that we reproject ourselves; layers in others are reprojected to WGS 84 by GDAL. Null: none is. */
      known: { epsg: number; name: string }[] | null;
      take: 'all' | 'first';
    }
  | { kind: 'encode'; options: string[]; output: string }
);

export interface GdalLayer {
  name: string;
  count: number;
  /** Names and GDAL types of the attributes. */
  fields: { name: string; type: string }[];
  crs: { epsg: number | null; name: string } | null;
  /** GeoJSON file with the features, inside the folder; null for a layer that was not taken. */
  output: string | null;
}

export type GdalAnswer = { layers: GdalLayer[] } | { error: 'memory' | 'unreadable'; detail: string };
