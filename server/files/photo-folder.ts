import { join } from 'node:path';

/** Folder of photos and documents inside `DATA_DIR`. */
export const photoFolder = (dataDir: string): string => join(dataDir, 'files');
