import { extname } from 'node:path';
import { layers } from '../../geodata/layers/index.ts';
import { importWords } from '../../geodata/words/import.ts';
import { type Format, formats } from '../../server/formats/feature-file.ts';
import { exportColumns, exportLayer } from '../../server/workflows/export-layer.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity, requiredPlace } from './arguments.ts';
import { optionalCrs } from './import-verb.ts';
import { type Verb, VerbError } from './verb.ts';

/** What a layer shows today, as a file; also `zones` and `permits`. The ending of FILE tells the format when `--format` does not. */
export const exportVerb: Verb = {
  name: 'export',
  usage: 'LAYER --city C --out FILE [--format gpkg|shp|fgb|geojson|csv|xlsx|kml] [--crs EPSG:n]',
  run: async (context, args) => {
    const w = importWords[language()];
    const { words, options } = readArguments(args, {
      city: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string' },
      crs: { type: 'string' },
    });
    const layer = required(words[0], 'LAYER');
    const columns = exportColumns(layer);
    if (!columns) {
      const known = ['zones', 'permits', ...layers.map(({ id }) => id)].join(', ');
      throw new VerbError(w.layerUnknown({ id: layer, known }));
    }
    const path = requiredPlace(context, required(options.out, '--out'));
    const format = formatOf(options.format, path);
    const city = (await requiredCity(context, options.city)).code;
    const crs = optionalCrs(options.crs);
    const written = await exportLayer(context.store, {
      city,
      layer,
      columns,
      path,
      format,
      crs,
      now: new Date(),
    });
    if (typeof written === 'number') {
      context.voice.print(w.exported({ count: written, file: path }));
      return 0;
    }
    context.voice.complain(w.exportRefused[written]({ layer }));
    return written === 'empty' ? 1 : 2;
  },
};

function formatOf(asked: string | undefined, path: string): Format {
  const name =
    asked ??
    extname(path)
      .slice(1)
      .toLowerCase()
      .replace(/^zip$/, 'shp')
      .replace(/^json$/, 'geojson');
  const format = formats.find((each) => each === name);
  if (format) return format;
  throw new VerbError(importWords[language()].formatUnknown({ format: name, known: formats.join(', ') }));
}
