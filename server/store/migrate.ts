import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import { raw } from 'sql-template-tag';
import type { Store } from './store.ts';

const pattern = fileURLToPath(new URL('../migrations/*.do.*.sql', import.meta.url));

/** Brings the store's schema up to date; forward only. Returns the names of what was applied. */
export async function migrate(store: Store): Promise<string[]> {
  const migrator = new Postgrator({
    driver: 'pg',
    schemaTable: 'public.schema_version',
    migrationPattern: pattern,
    validateChecksums: true,
    newline: 'LF',
    execQuery: async (text) => ({ rows: await store.rows(raw(text)) }),
    execSqlScript: (text) => store.script(`begin;\n${text}\n;commit;`),
  });
  const applied = await migrator.migrate();
  return applied.map((migration) => migration.name);
}
