import { join } from 'node:path';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { FileRefusal } from '../formats/feature-file.ts';
import type { Bind } from '../http/bind.ts';
import { Refusal } from '../refusal.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { importRescue } from '../workflows/rescue/import-rescue.ts';

/** Largest emergency file taken over the network, bytes; the command line takes larger ones. */
const mostBytes = 500_000_000;

export function bindRescue(bind: Bind, with_: Dependencies, sealing: Sealing): void {
  bind(endpoints.postRescue, ({ query, person, session, inFile }) =>
    inFile(join(with_.config.dataDir, 'uploads'), mostBytes, (path) =>
      importRescue(
        { ...with_, sealing },
        { path, city: session!.city, person, dryRun: query.dryRun === '1' },
      ).catch((error: unknown) => {
        throw error instanceof FileRefusal ? new Refusal('not-a-rescue-file') : error;
      }),
    ),
  );
}
