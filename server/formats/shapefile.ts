import { access, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { ImportNote } from '../../geodata/words/import-problem.ts';
import { copyInto } from './copy-into.ts';
import { unnamedEncoding } from './dbf.ts';
import type { Staged } from './gdal-file.ts';

const parts = ['.shp', '.shx', '.dbf', '.prj', '.cpg'];

/** Brings a bare `.shp` and what stands beside it, whatever the case of its letters, into the folder as `layer.*`. */
export async function gatherShapefile(path: string, folder: string): Promise<void> {
  const stem = basename(path, extname(path)).toLowerCase();
  for (const name of await readdir(dirname(path))) {
    const ext = extname(name).toLowerCase();
    if (parts.includes(ext) && basename(name, extname(name)).toLowerCase() === stem) {
      await copyInto(join(dirname(path), name), join(folder, `layer${ext}`));
    }
  }
}

/** How GDAL has to open `layer.shp` in this folder: what is missing beside it and how its text is encoded. */
export async function stageShapefile(folder: string): Promise<Staged> {
  const has = (ext: string): Promise<boolean> =>
    access(join(folder, `layer${ext}`)).then(
      () => true,
      () => false,
    );
  const notes: ImportNote[] = [];
  const openOptions: string[] = [];
  const indexed = await has('.shx');
  if (!indexed) notes.push({ code: 'index-rebuilt' });
  if (!(await has('.dbf'))) notes.push({ code: 'attributes-missing' });
  else {
    const encoding = await unnamedEncoding(join(folder, 'layer.dbf'), join(folder, 'layer.cpg'));
    if (encoding) openOptions.push(`ENCODING=${encoding}`);
    if (encoding === 'CP1252')
      notes.push({ code: 'encoding-assumed', figures: { encoding: 'Windows-1252' } });
  }
  return {
    folder,
    file: 'layer.shp',
    format: 'shp',
    driver: 'ESRI Shapefile',
    openOptions,
    ...(indexed ? {} : { config: { SHAPE_RESTORE_SHX: 'YES' } }),
    notes,
  };
}
